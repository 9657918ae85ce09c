package dev.mokuroku.security.servicetoken;

import dev.mokuroku.catalog.sql.CatalogConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `service_token`, each call in a transaction of its own.
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ServiceTokenRepository implements TokenStore {
    private final CatalogConnection connections;
    private final ServiceTokenTable table;

    ServiceTokenRepository(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.table = new ServiceTokenTable(clock);
    }

    IssuedToken insert(TokenRequest request, String author) {
        return connections.call(connection -> table.insert(connection, request, author));
    }

    ServiceToken revoke(UUID id, String author) {
        return connections.call(connection -> table.revoke(connection, id, author));
    }

    List<ServiceToken> page(ServiceToken.@Nullable Key after, int size) {
        return connections.call(connection -> table.page(connection, after, size));
    }

    int deleteEndedBefore(Instant time) {
        return connections.call(connection -> table.deleteEndedBefore(connection, time));
    }

    long count() {
        return connections.call(table::count);
    }

    @Override
    public Map<String, ServiceToken> live() {
        return connections.call(table::live);
    }

    @Override
    public void recordUse(UUID id, Instant at) {
        connections.run(connection -> table.recordUse(connection, id, at));
    }
}

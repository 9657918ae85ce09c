package dev.mokuroku.source.github.client.ratelimit;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
public class RateLimitRepository implements PanacheRepositoryBase<RateLimitRow, RateLimitRow.Key>, RateLimitStore {
    private final CatalogConnection connections;

    RateLimitRepository(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<RateLimit> find(String account, Resource resource) {
        return findByIdOptional(RateLimitRow.Key.of(account, resource)).map(RateLimitRow::rateLimit);
    }

    /// By one statement, for two replicas may come at once.
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void save(String account, Resource resource, RateLimit limit) {
        SqlStatement upsert = SqlStatement.of(
                """
                insert into github_rate_limit (account, resource, points, remaining, reset_at, paused_until)
                values (?, ?, ?, ?, ?, ?) on conflict (account, resource) do update set
                points = excluded.points, remaining = excluded.remaining,
                reset_at = excluded.reset_at, paused_until = excluded.paused_until""", account, resource.title(), limit.limit(), limit.remaining(), limit.resetAt(), limit.pausedUntil());
        connections.run(upsert::update);
    }
}

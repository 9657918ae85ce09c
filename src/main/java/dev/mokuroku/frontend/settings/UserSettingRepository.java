package dev.mokuroku.frontend.settings;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// Calls join the transaction at hand.
@ApplicationScoped
public class UserSettingRepository implements PanacheRepositoryBase<UserSettingRow, UserSettingRow.Key> {
    private final CatalogConnection connections;

    UserSettingRepository(CatalogConnection connections) {
        this.connections = connections;
    }

    List<UserSettingRow> of(String user, Collection<String> buckets, Collection<String> keys) {
        return list("id.user = ?1 and id.bucket in ?2 and id.key in ?3", user, buckets, keys);
    }

    long countOthers(UserSettingRow.Key id) {
        return count("id.user = ?1 and not (id.bucket = ?2 and id.key = ?3)", id.user(), id.bucket(), id.key());
    }

    /// Two pages that save the same setting at once both succeed: the later one stands.
    void put(UserSettingRow.Key id, String value) {
        SqlStatement upsert = SqlStatement.of("""
                insert into user_setting (user_ref, bucket, key, value) values (?, ?, ?, ?)
                on conflict (user_ref, bucket, key) do update set value = excluded.value""", id.user(), id.bucket(), id.key(), value);
        connections.run(upsert::update);
    }
}

package dev.mokuroku.frontend.settings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// Calls join the transaction at hand.
@ApplicationScoped
public class UserSettingRepository implements PanacheRepositoryBase<UserSettingRow, UserSettingRow.Key> {
    List<UserSettingRow> of(String user, Collection<String> buckets, Collection<String> keys) {
        return list("id.user = ?1 and id.bucket in ?2 and id.key in ?3", user, buckets, keys);
    }

    long countOthers(UserSettingRow.Key id) {
        return count("id.user = ?1 and not (id.bucket = ?2 and id.key = ?3)", id.user(), id.bucket(), id.key());
    }

    /// Two pages that save the same setting at once both succeed: the later one stands.
    void put(UserSettingRow.Key id, String value) {
        String sql = "insert into user_setting (user_ref, bucket, key, value) values (?1, ?2, ?3, ?4)"
                + " on conflict (user_ref, bucket, key) do update set value = excluded.value";
        getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, id.user())
                .setParameter(2, id.bucket())
                .setParameter(3, id.key())
                .setParameter(4, value)
                .executeUpdate();
    }
}

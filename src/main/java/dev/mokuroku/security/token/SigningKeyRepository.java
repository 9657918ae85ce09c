package dev.mokuroku.security.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class SigningKeyRepository implements PanacheRepositoryBase<SigningKeyRow, String> {
    /// Takes the place of those that nobody needs any longer.
    @Transactional
    void publish(SigningKeyRow key, Instant now) {
        delete("publishedUntil < ?1", now);
        persist(key);
    }

    @Transactional
    List<String> published(Instant now) {
        return list("publishedUntil >= ?1 order by publishedUntil", now).stream()
                .map(key -> key.publicKey)
                .toList();
    }

    @Transactional
    Optional<String> published(String id, Instant now) {
        return find("id = ?1 and publishedUntil >= ?2", id, now)
                .firstResultOptional()
                .map(key -> key.publicKey);
    }
}

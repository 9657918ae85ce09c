package dev.mokuroku.security.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table of keys without a database.
public final class KeysInMemory extends SigningKeyRepository {
    private final Map<String, SigningKeyRow> rows = new LinkedHashMap<>();

    @Override
    void publish(SigningKeyRow key, Instant now) {
        rows.values().removeIf(row -> row.publishedUntil.isBefore(now));
        rows.put(key.id, key);
    }

    @Override
    public List<String> published(Instant now) {
        return rows.values().stream()
                .filter(row -> !row.publishedUntil.isBefore(now))
                .map(row -> row.publicKey)
                .toList();
    }

    @Override
    Optional<String> published(String id, Instant now) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> !row.publishedUntil.isBefore(now))
                .map(row -> row.publicKey);
    }

    public int size() {
        return rows.size();
    }
}

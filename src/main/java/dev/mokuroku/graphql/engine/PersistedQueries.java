package dev.mokuroku.graphql.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Apollo's automatic persisted queries: a client sends the SHA-256 of a query in
/// `extensions.persistedQuery`, and its text only when the server does not know it.
public final class PersistedQueries {
    /// Apollo's wording, which its clients compare.
    private static final String NOT_FOUND = "PersistedQueryNotFound";

    private static final String NOT_SUPPORTED = "PersistedQueryNotSupported";

    private final boolean enabled;
    private final Cache<String, String> cache;

    public PersistedQueries(GraphQLConfig.PersistedQueries config) {
        this.enabled = config.enabled();
        this.cache = Caffeine.newBuilder()
                .maximumWeight(config.cache().asLongValue())
                .weigher((String hash, String text) -> hash.length() + text.length())
                .build();
    }

    long size() {
        return cache.estimatedSize();
    }

    /// Returns the request with its text. Does not store a text that comes with its hash: see [#store].
    ///
    /// @throws CatalogException `PERSISTED_QUERY_NOT_FOUND` when the text is not known;
    ///     `INVALID_INPUT` when hash and text differ, or the text is missing
    public GraphQLRequest resolve(GraphQLRequest request) {
        if (request.extensions().get("persistedQuery") instanceof Map<?, ?> persisted) {
            if (!enabled) {
                throw new CatalogException(ErrorCode.NOT_IMPLEMENTED, NOT_SUPPORTED);
            }
            return resolve(request, hashOf(persisted));
        }
        if (request.query().isBlank()) {
            throw CatalogException.invalidInput("query: the text of the operation is missing");
        }
        return request;
    }

    private GraphQLRequest resolve(GraphQLRequest request, String hash) {
        if (request.query().isEmpty()) {
            String text = cache.getIfPresent(hash);
            if (text == null) {
                throw new CatalogException(ErrorCode.PERSISTED_QUERY_NOT_FOUND, NOT_FOUND);
            }
            return request.withQuery(text);
        }
        if (!sha256(request.query()).equals(hash)) {
            throw CatalogException.invalidInput(
                    "extensions.persistedQuery.sha256Hash is not the SHA-256 of the query that came with it");
        }
        return request;
    }

    /// Stores the text of a request with a valid document; invalid texts are never stored.
    public void store(GraphQLRequest request) {
        if (enabled && request.extensions().get("persistedQuery") instanceof Map<?, ?> persisted) {
            cache.put(hashOf(persisted), request.query());
        }
    }

    private static String hashOf(Map<?, ?> persisted) {
        if (!(persisted.get("version") instanceof Number version) || version.intValue() != 1) {
            throw CatalogException.invalidInput("extensions.persistedQuery.version must be 1");
        }
        if (!(persisted.get("sha256Hash") instanceof String hash) || !hash.matches("[0-9a-fA-F]{64}")) {
            throw CatalogException.invalidInput("extensions.persistedQuery.sha256Hash must be 64 hexadecimal digits");
        }
        return hash.toLowerCase(Locale.ROOT);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.mokuroku.security.servicetoken;

import dev.mokuroku.catalog.audit.Author;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues, lists and revokes service tokens in the name of the current [Author].
@ApplicationScoped
public class IssuedTokens {
    private final ServiceTokenRepository repository;
    private final LiveTokens live;
    private final Set<String> configured;

    IssuedTokens(ServiceTokenRepository repository, LiveTokens live, AuthConfig config) {
        this.repository = repository;
        this.live = live;
        this.configured = new ConfiguredTokens(config.tokens().orElse(List.of())).names();
    }

    /// @throws CatalogException naming the field of the request that is wrong
    public IssuedToken issue(TokenRequest request) {
        request.check(configured);
        IssuedToken issued = repository.insert(request, author());
        live.invalidate();
        return issued;
    }

    /// @throws CatalogException `NOT_FOUND` or `CONFLICT`, if there is no such token or it is revoked already
    public ServiceToken revoke(UUID id) {
        ServiceToken revoked = repository.revoke(id, author());
        live.invalidate();
        return revoked;
    }

    /// All tokens, also expired and revoked ones; the newest first.
    ///
    /// @param after key of the last token of the page before; null for the first page
    public List<ServiceToken> page(ServiceToken.@Nullable Key after, int size) {
        return repository.page(after, size);
    }

    /// All tokens, also expired and revoked ones.
    public long count() {
        return repository.count();
    }

    private static String author() {
        return Author.currentOrSource(ServiceTokenTable.AUDIT_SOURCE);
    }
}

package dev.mokuroku.security.backstage;

import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.token.TokenType;
import dev.mokuroku.security.token.TokenVerifier;
import dev.mokuroku.security.token.UserTokens;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Verifies tokens of the configured Backstage backend: those of its users and of its plugins. Each
/// plugin has keys of its own, below its own address.
@ApplicationScoped
public class BackstageTokens {
    private final Map<TokenType, TokenVerifier> ofUsers = new HashMap<>();
    private final Map<String, TokenVerifier> ofPlugins = new HashMap<>();

    public BackstageTokens(AuthConfig config, Clock clock, MeterRegistry meters) {
        AuthConfig.Backstage backstage = config.backstage();
        backstage.url().ifPresent(url -> {
            RemoteKeySets keys = new RemoteKeySets(meters);
            String base = url.strip().replaceFirst("/+$", "") + "/api/";
            String issuer = backstage.issuer().orElse(null);
            var users = keys.keySource(base + "auth/.well-known/jwks.json");
            ofUsers.put(
                    TokenType.USER,
                    new TokenVerifier(TokenType.USER, users, Set.of(UserTokens.AUDIENCE), issuer, clock));
            ofUsers.put(
                    TokenType.LIMITED_USER, new TokenVerifier(TokenType.LIMITED_USER, users, Set.of(), null, clock));
            for (String plugin : backstage.plugins()) {
                var source = keys.keySource(base + plugin.strip() + "/.backstage/auth/v1/jwks.json");
                ofPlugins.put(
                        plugin.strip(),
                        new TokenVerifier(TokenType.PLUGIN, source, backstage.audiences(), null, clock));
            }
        });
    }

    /// Empty where no Backstage is trusted.
    public Optional<TokenVerifier> ofUsers(TokenType type) {
        return Optional.ofNullable(ofUsers.get(type));
    }

    /// Empty where this plugin may not call.
    public Optional<TokenVerifier> ofPlugin(@Nullable String plugin) {
        return Optional.ofNullable(ofPlugins.get(plugin));
    }
}

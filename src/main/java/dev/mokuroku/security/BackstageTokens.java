package dev.mokuroku.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tokens of a Backstage backend that this server runs beside: its users' and its plugins'. Each
/// plugin has keys of its own, below its own address.
@ApplicationScoped
class BackstageTokens {
    private final Map<TokenType, TokenCheck> ofUsers = new HashMap<>();
    private final Map<String, TokenCheck> ofPlugins = new HashMap<>();

    BackstageTokens(AccessConfig config, Clock clock, MeterRegistry meters) {
        AccessConfig.Backstage backstage = config.backstage();
        backstage.url().ifPresent(url -> {
            RemoteKeys keys = new RemoteKeys(meters);
            String base = url.strip().replaceFirst("/+$", "") + "/api/";
            String issuer = backstage.issuer().orElse(null);
            var users = keys.at(base + "auth/.well-known/jwks.json");
            ofUsers.put(
                    TokenType.USER, new TokenCheck(TokenType.USER, users, Set.of(UserTokens.AUDIENCE), issuer, clock));
            ofUsers.put(TokenType.LIMITED_USER, new TokenCheck(TokenType.LIMITED_USER, users, Set.of(), null, clock));
            for (String plugin : backstage.plugins()) {
                var source = keys.at(base + plugin.strip() + "/.backstage/auth/v1/jwks.json");
                ofPlugins.put(
                        plugin.strip(), new TokenCheck(TokenType.PLUGIN, source, backstage.audiences(), null, clock));
            }
        });
    }

    /// Empty where no Backstage is trusted.
    Optional<TokenCheck> ofUsers(TokenType type) {
        return Optional.ofNullable(ofUsers.get(type));
    }

    /// Empty where this plugin may not call.
    Optional<TokenCheck> ofPlugin(@Nullable String plugin) {
        return Optional.ofNullable(ofPlugins.get(plugin));
    }
}

package dev.mokuroku.security.oidc;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Turns `mokuroku.auth.oidc.*` into the settings of Quarkus OIDC. A `quarkus.oidc.*` that somebody sets wins.
public final class OidcSettings implements ConfigSourceFactory {
    /// Above `application.properties`, which is 250, below the configuration of an installation, from 260 on.
    private static final int ORDINAL = 255;

    private static final String PREFIX = "mokuroku.auth.oidc.";
    private static final String QUARKUS = "quarkus.oidc.";

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new PropertiesConfigSource(settings(context), "mokuroku.auth.oidc", ORDINAL));
    }

    static Map<String, String> settings(ConfigSourceContext context) {
        String issuer = value(context, PREFIX + "issuer");
        Map<String, String> settings = new HashMap<>();
        settings.put(QUARKUS + "tenant-enabled", String.valueOf(!issuer.isEmpty()));
        if (issuer.isEmpty()) {
            return settings;
        }
        String baseUrl = withoutSlash(value(context, "mokuroku.base-url"));
        boolean isHttps = baseUrl.startsWith("https:");
        boolean isUserInfo = Boolean.parseBoolean(value(context, PREFIX + "user-info"));
        String clientId = value(context, PREFIX + "client-id");
        put(settings, "auth-server-url", issuer);
        put(settings, "client-id", clientId);
        put(settings, "credentials.secret", value(context, PREFIX + "client-secret"));
        put(settings, "application-type", "hybrid");
        put(settings, "connection-timeout", "5s");
        put(settings, "token.audience", joined(clientId, value(context, PREFIX + "audiences")));
        // A token with an unknown key makes the keys be read again, at most this often.
        put(settings, "token.forced-jwk-refresh-interval", "5s");
        // Asking the provider about each token with an unknown key would undo this limit, and skip the audience.
        put(settings, "token.allow-jwt-introspection", "false");
        put(settings, "token.refresh-expired", "true");
        put(settings, "token-cache.max-size", "1000");
        put(settings, "token-state-manager.strategy", isUserInfo ? "keep-all-tokens" : "id-refresh-tokens");
        put(settings, "token-state-manager.encryption-secret", value(context, PREFIX + "session-secret"));
        put(settings, "authentication.user-info-required", String.valueOf(isUserInfo));
        put(settings, "authentication.scopes", valueOr(context, PREFIX + "scopes", OidcConfig.DEFAULT_SCOPES));
        put(settings, "authentication.add-openid-scope", "true");
        // Absolute, so that neither the header Host nor the prefix that a proxy removes decides where the provider
        // leads.
        put(settings, "authentication.redirect-path", baseUrl + SignInResource.CALLBACK);
        put(settings, "authentication.error-path", baseUrl + SignInResource.FAILED);
        put(settings, "authentication.restore-path-after-redirect", "true");
        put(settings, "authentication.force-redirect-https-scheme", String.valueOf(isHttps));
        put(settings, "authentication.cookie-force-secure", String.valueOf(isHttps));
        put(settings, "authentication.cookie-same-site", "lax");
        put(settings, "authentication.pkce-required", "true");
        put(settings, "authentication.nonce-required", "true");
        put(settings, "authentication.state-secret", value(context, PREFIX + "session-secret"));
        put(
                settings,
                "authentication.session-age-extension",
                valueOr(context, PREFIX + "session-lifetime", OidcConfig.DEFAULT_SESSION_LIFETIME));
        return settings;
    }

    /// An address to which paths are added, or that is compared with others.
    static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static void put(Map<String, String> settings, String name, String value) {
        if (!value.isEmpty()) {
            settings.put(QUARKUS + name, value);
        }
    }

    private static String joined(String first, String others) {
        return others.isEmpty() ? first : first + "," + others;
    }

    private static String valueOr(ConfigSourceContext context, String name, String otherwise) {
        String value = value(context, name);
        return value.isEmpty() ? otherwise : value;
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue found = context.getValue(name);
        return found == null || found.getValue() == null ? "" : found.getValue().strip();
    }
}

package dev.mokuroku.security.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An OpenID provider. [OidcSettings] reads these settings too, before Quarkus starts.
@ConfigMapping(prefix = "mokuroku.auth.oidc")
public interface OidcConfig {
    String DEFAULT_SCOPES = "profile,email";
    String DEFAULT_SESSION_LIFETIME = "8h";

    /// Its address, below which `/.well-known/openid-configuration` is. Unset: nobody signs in by OpenID Connect.
    Optional<String> issuer();

    Optional<String> clientId();

    Optional<String> clientSecret();

    /// Encrypts the session cookie. At least 32 characters. By default the client's secret.
    Optional<String> sessionSecret();

    /// Audiences that bearer tokens may carry besides the client's id.
    Optional<List<String>> audiences();

    /// Besides `openid`.
    @WithDefault(DEFAULT_SCOPES)
    List<String> scopes();

    /// Whether claims come from the provider's UserInfo endpoint, because its tokens lack them.
    @WithDefault("false")
    boolean userInfo();

    /// How long a browser stays signed in, if the provider issues refresh tokens.
    @WithDefault(DEFAULT_SESSION_LIFETIME)
    Duration sessionLifetime();

    /// By what the catalog's User of a person is found.
    @WithDefault("email")
    UserMatch userMatch();

    /// The claim that holds it. By default that of [#userMatch].
    Optional<String> userClaim();

    /// Whether the claim `email_verified` must be true where users are found by e-mail.
    @WithDefault("true")
    boolean requireVerifiedEmail();

    /// The claim with the groups of people whom the catalog does not know.
    @WithDefault("groups")
    String groupsClaim();

    enum UserMatch {
        /// `spec.profile.email`.
        EMAIL("email"),
        /// The annotation `github.com/user-login`.
        LOGIN("preferred_username"),
        /// The entity's reference, or its name in the namespace `default`.
        REF("preferred_username");

        private final String claim;

        UserMatch(String claim) {
            this.claim = claim;
        }

        String claim() {
            return claim;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package dev.mokuroku.source.github.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.source.github.GithubAccess;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.app.AppKey;
import dev.mokuroku.source.github.client.app.AppToken;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.security.PrivateKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.authorization.AppInstallationAuthorizationProvider;
import org.kohsuke.github.authorization.AuthorizationProvider;

/// How this process shows GitHub who it is: by a token, or as an App by its installation in the organisation at hand,
/// whose tokens github-api renews before they expire.
final class Credentials {
    private static final int HASH_DIGITS = 8;

    private final GithubAccess config;
    private final Transport transport;
    private final Map<String, AuthorizationProvider> installations = new ConcurrentHashMap<>();

    Credentials(GithubAccess config, Transport transport) {
        this.config = config;
        this.transport = transport;
    }

    /// Those of a token that is not configured.
    static Credentials ofToken(GithubHost host, String token, Transport transport) {
        return new Credentials(new TokenAccess(host.api(""), Optional.of(token)), transport);
    }

    private record TokenAccess(URI apiUrl, Optional<String> token) implements GithubAccess {
        @Override
        public Optional<URI> rawUrl() {
            return Optional.empty();
        }

        @Override
        public App app() {
            return NO_APP;
        }
    }

    private static final GithubAccess.App NO_APP = new GithubAccess.App() {
        @Override
        public Optional<String> id() {
            return Optional.empty();
        }

        @Override
        public Optional<String> privateKey() {
            return Optional.empty();
        }
    };

    /// Names the account that GitHub counts the calls of these credentials for: one for a token, one for each
    /// installation of an App. Gives nothing of the token away.
    String accountFor(String owner) {
        if (config.token().isPresent()) {
            return "token-" + hashOf(config.token().get());
        }
        return isApp() ? "app-%s-%s".formatted(appId(), key(owner)) : "anonymous";
    }

    private static String hashOf(String token) {
        return HexDigest.sha256(token.getBytes(UTF_8)).substring(0, HASH_DIGITS);
    }

    /// The value of the header `Authorization`, or empty where nothing is configured or the App is not installed there:
    /// what is public can be read all the same.
    Optional<String> authorizationIfAny(String owner) throws IOException, GithubException {
        if (!isConfigured()) {
            return Optional.empty();
        }
        try {
            return Optional.of(authorization(owner));
        } catch (FileNotFoundException notInstalled) {
            return Optional.empty();
        }
    }

    /// Says why [#authorizationIfAny] found nothing.
    GithubException missing(String owner) {
        return new GithubException(
                isConfigured()
                        ? "The GitHub App is not installed for " + owner
                        : "Set mokuroku.github.token, or mokuroku.github.app.id and .private-key");
    }

    boolean isConfigured() {
        return config.token().isPresent() || isApp();
    }

    boolean isApp() {
        return config.token().isEmpty()
                && config.app().id().isPresent()
                && config.app().privateKey().isPresent();
    }

    /// GitHub refused this value.
    ///
    /// @return whether another one can be had
    boolean renew(String owner, String refused) throws IOException, GithubException {
        AuthorizationProvider known = installations.get(key(owner));
        if (known != null && known.getEncodedAuthorization().equals(refused)) {
            installations.remove(key(owner), known);
        }
        return isApp();
    }

    private String authorization(String owner) throws IOException, GithubException {
        if (config.token().isPresent()) {
            return "Bearer " + config.token().get();
        }
        AuthorizationProvider known = installations.get(key(owner));
        if (known == null) {
            known = installationIn(owner);
            installations.put(key(owner), known);
        }
        try {
            return known.getEncodedAuthorization();
        } catch (IOException failure) {
            throw reasonOf(failure);
        }
    }

    private PrivateKey key() throws GithubException {
        try {
            return AppKey.parse(config.app().privateKey().orElseThrow());
        } catch (IllegalArgumentException invalid) {
            throw new GithubException("mokuroku.github.app.private-key " + invalid.getMessage(), invalid);
        }
    }

    private AuthorizationProvider installationIn(String owner) throws IOException, GithubException {
        AppInstallationAuthorizationProvider installation = new AppInstallationAuthorizationProvider(
                app -> app.getInstallationByOrganization(owner), new AppToken(appId(), key(), transport.clock()));
        // Building a client gives the provider the client that it asks for its tokens with.
        GitHub _ = GithubApi.builder(
                        config.apiUrl().toString().replaceAll("/+$", ""),
                        GithubConnector.ofApp(transport, "app-" + appId()))
                .withAuthorizationProvider(installation)
                .build();
        return installation;
    }

    /// @return what is worth another attempt
    /// @throws GithubException for what GitHub refuses
    private static IOException reasonOf(IOException failure) throws GithubException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case GithubConnector.Refusal refusal -> throw refusal.reason();
                case FileNotFoundException notInstalled -> {
                    return notInstalled;
                }
                case HttpException refused
                when refused.getResponseCode() / 100 == 4 ->
                    throw new GithubException(
                            "GitHub gives the App no token, it answered %d: %s"
                                    .formatted(refused.getResponseCode(), GithubApi.messageOf(refused)),
                            refused);
                default -> {}
            }
        }
        return failure;
    }

    private String appId() {
        return config.app().id().orElse("");
    }

    private static String key(String owner) {
        return owner.toLowerCase(Locale.ROOT);
    }
}

package dev.mokuroku.source.github.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.source.github.GithubAccess;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.authorization.AppInstallationAuthorizationProvider;
import org.kohsuke.github.authorization.AuthorizationProvider;

/// How this process shows GitHub who it is: by a token, or as an App by its installation in the
/// organisation at hand, whose tokens the library renews before they expire.
final class Credentials {
    private final GithubAccess config;
    private final Map<String, AuthorizationProvider> installations = new ConcurrentHashMap<>();

    Credentials(GithubAccess config) {
        this.config = config;
    }

    /// Names the budget that GitHub gives these credentials: one for a token, one for each installation of an
    /// App. Tells nothing of the token.
    String accountFor(String owner) {
        return config.token().isPresent()
                ? "token-" + hashOf(config.token().get())
                : "app-%s-%s".formatted(config.app().id().orElse("none"), owner.toLowerCase(Locale.ROOT));
    }

    private static String hashOf(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java has it
        }
    }

    /// The value of the header `Authorization`.
    String authorizationFor(String owner) throws IOException, GithubException {
        if (!configured()) {
            throw new GithubException("Set mokuroku.github.token, or mokuroku.github.app.id and .private-key");
        }
        try {
            return authorization(owner);
        } catch (FileNotFoundException notInstalled) {
            throw new GithubException("The GitHub App is not installed for " + owner, notInstalled);
        }
    }

    /// As [#authorizationFor], or empty where nothing is configured or the App is not installed there:
    /// what is public can be read all the same.
    Optional<String> find(String owner) throws IOException, GithubException {
        if (!configured()) {
            return Optional.empty();
        }
        try {
            return Optional.of(authorization(owner));
        } catch (FileNotFoundException notInstalled) {
            return Optional.empty();
        }
    }

    boolean configured() {
        return config.token().isPresent()
                || (config.app().id().isPresent() && config.app().privateKey().isPresent());
    }

    private String authorization(String owner) throws IOException, GithubException {
        if (config.token().isPresent()) {
            return "Bearer " + config.token().get();
        }
        AuthorizationProvider known = installations.get(owner);
        if (known == null) {
            known = installationIn(owner);
            installations.put(owner, known);
        }
        return known.getEncodedAuthorization();
    }

    private AuthorizationProvider installationIn(String owner) throws IOException, GithubException {
        try {
            AppToken app = new AppToken(config.app().id().orElseThrow(), privateKey());
            AppInstallationAuthorizationProvider installation =
                    new AppInstallationAuthorizationProvider(it -> it.getInstallationByOrganization(owner), app);
            // Building a client tells the provider where to ask for its tokens.
            GitHub _ = new GitHubBuilder()
                    .withEndpoint(config.apiUrl().toString())
                    .withAuthorizationProvider(installation)
                    .build();
            return installation;
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new GithubException("mokuroku.github.app.private-key is no PKCS#8 private key in PEM form", unusable);
        }
    }

    private String privateKey() throws IOException {
        String configured = config.app().privateKey().orElseThrow();
        return configured.contains("-----BEGIN") ? configured : Files.readString(Path.of(configured));
    }
}

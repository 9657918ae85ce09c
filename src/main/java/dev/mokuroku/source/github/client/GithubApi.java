package dev.mokuroku.source.github.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.error.ThrowingSupplier;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.connector.GitHubConnector;

/// Makes clients of github-api, the GitHub API for Java, for what Mokuroku writes. Their requests keep to the common
/// rate limits. Any thread may call.
@ApplicationScoped
public class GithubApi {
    private final Transport transport;
    private final Retries retries;

    @Inject
    GithubApi(Transport transport) {
        this(transport, Thread::sleep);
    }

    GithubApi(Transport transport, Retries.Pause pause) {
        this.transport = transport;
        this.retries = new Retries(pause);
    }

    /// A client with the credentials for this owner: those of the App's installation there, or the token. Making one
    /// sends no request.
    public GitHub clientFor(GithubHost host, String owner) {
        return client(host, GithubConnector.of(transport, retries, host, owner));
    }

    /// Sends requests for which github-api has no method, with the credentials for this owner. A POST is sent
    /// once: if its response is lost, the caller looks whether GitHub performed it.
    public GitHubConnector connectorFor(GithubHost host, String owner) {
        return GithubConnector.direct(transport, retries, host, host.credentials(), owner);
    }

    /// As [#connectorFor], with a token that the caller brings. GitHub counts its requests separately.
    public GitHubConnector connectorWith(GithubHost host, String token) {
        Credentials credentials = Credentials.ofToken(host, token, transport);
        GithubConnector connector = GithubConnector.direct(transport, retries, host, credentials, "");
        return request -> {
            try {
                return connector.send(request);
            } catch (GithubConnector.Refusal refusal) {
                throw refusal.reason() instanceof UnauthorizedException refused ? refusalOfToken(refused) : refusal;
            }
        };
    }

    /// The token is not the one of the settings, to which the other text refers.
    private static GithubConnector.Refusal refusalOfToken(UnauthorizedException refused) {
        return new GithubConnector.Refusal(new GithubRefusalException(401, "use the token", refused.said(), refused));
    }

    /// The token that requests for this owner carry, for protocols other than HTTP's API.
    ///
    /// @return empty if none is configured, or the App is not installed there
    public Optional<String> tokenFor(GithubHost host, String owner) throws GithubException {
        return retries.run(attempt -> host.credentials().authorizationIfAny(owner))
                .map(authorization -> authorization.substring(authorization.indexOf(' ') + 1));
    }

    private static GitHub client(GithubHost host, GithubConnector connector) {
        try {
            return builder(host.api("").toString(), connector).build();
        } catch (IOException impossible) { // the address was parsed at the start
            throw new UncheckedIOException(impossible);
        }
    }

    static GitHubBuilder builder(String apiUrl, GithubConnector connector) {
        return new GitHubBuilder()
                .withEndpoint(apiUrl)
                .withConnector(connector)
                .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL);
    }

    /// Runs a call of github-api.
    ///
    /// @param operation what the call does, for the message: `write files`
    /// @throws GithubRefusalException if GitHub refuses the request
    /// @throws GithubException if GitHub does not answer, refuses the credentials, or a rate limit is exhausted
    public static <T> T call(String operation, ThrowingSupplier<T, IOException> call) throws GithubException {
        try {
            return call.get();
        } catch (IOException | GHException failure) {
            throw reasonOf(operation, failure);
        }
    }

    private static GithubException reasonOf(String operation, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case GithubConnector.Refusal refusal -> {
                    return refusal.reason();
                }
                case FileNotFoundException missing -> {
                    return new GithubRefusalException(404, operation, "Not Found", missing);
                }
                case HttpException refused
                when refused.getResponseCode() / 100 == 4 -> {
                    return new GithubRefusalException(
                            refused.getResponseCode(), operation, messageOf(refused), refused);
                }
                default -> {}
            }
        }
        return new GithubException("GitHub's response cannot be read: cannot " + operation, failure);
    }

    /// The field `message` of the response, which github-api puts whole into the message of its exception.
    static String messageOf(HttpException refused) {
        return ResponseCheck.messageIn(String.valueOf(refused.getMessage()).getBytes(UTF_8));
    }
}

package dev.mokuroku.source.github.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Downloads from GitHub's REST API what may be large, such as archives of repositories. The token of a caller may take
/// the place of this server's credentials. Any thread may call.
@ApplicationScoped
public class GithubDownloads {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int MAX_REDIRECTS = 3;
    private static final int REFUSAL_BYTES = 16 << 10;
    private static final int HASH_DIGITS = 8;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Transport transport;
    private final Retries retries;

    @Inject
    GithubDownloads(Transport transport) {
        this(transport, Thread::sleep);
    }

    GithubDownloads(Transport transport, Retries.Pause pause) {
        this.transport = transport;
        this.retries = new Retries(pause);
    }

    /// What is done with the body of a response with status 200. Called once more for each attempt.
    public interface Receiver<T> {
        T receive(InputStream body) throws IOException;
    }

    /// A GET.
    ///
    /// @param owner whose repository it is about: selects the installation of an App
    /// @param token of the caller; null for this server's credentials
    public record Download(
            GithubHost host,
            String owner,
            URI address,
            String accept,
            @Nullable String token) {}

    /// What the receiver made of the body; empty where there is nothing, or nothing that the credentials may see.
    ///
    /// @throws GithubException if GitHub refuses or does not answer, after retries
    public <T> Optional<T> get(Download download, Receiver<T> receiver) throws GithubException {
        return retries.run(attempt -> send(download, receiver));
    }

    private <T> Optional<T> send(Download download, Receiver<T> receiver)
            throws IOException, GithubException, InterruptedException {
        GithubHost host = download.host();
        String token = download.token();
        if (token == null) {
            String account = host.credentials().accountFor(download.owner());
            return transport.call(
                    host.credentials(),
                    download.owner(),
                    Resource.CORE,
                    false,
                    authorization ->
                            follow(download, authorization, headers -> transport.report(account, headers), receiver));
        }
        String account = "token-" + HexDigest.sha256(token.getBytes(UTF_8)).substring(0, HASH_DIGITS);
        return transport.limited(
                account,
                Resource.CORE,
                false,
                () -> follow(download, "Bearer " + token, headers -> transport.report(account, headers), receiver));
    }

    private <T> Optional<T> follow(
            Download download, @Nullable String authorization, Consumer<HttpHeaders> report, Receiver<T> receiver)
            throws IOException, GithubException, InterruptedException {
        URI address = download.address();
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            boolean ofApi = isSameServer(download.address(), address);
            HttpResponse<InputStream> response =
                    transport.send(toHttpRequest(address, download.accept(), ofApi ? authorization : null));
            try (InputStream body = response.body()) {
                if (ofApi) {
                    report.accept(response.headers());
                }
                Optional<String> to = response.headers().firstValue("location");
                if (!REDIRECTS.contains(response.statusCode()) || to.isEmpty()) {
                    return received(response, body, receiver);
                }
                address = redirected(address, to.get());
            }
        }
        throw new GithubException("GitHub redirects more than %d times".formatted(MAX_REDIRECTS));
    }

    private <T> Optional<T> received(HttpResponse<InputStream> response, InputStream body, Receiver<T> receiver)
            throws IOException, GithubException {
        return switch (response.statusCode()) {
            case 200 -> Optional.of(receiver.receive(body));
            case 404, 409, 410, 422 -> Optional.empty();
            default -> {
                byte[] refusal = body.readNBytes(REFUSAL_BYTES);
                transport.check().check(response.statusCode(), response.headers(), refusal);
                throw new GithubException(
                        "GitHub answered %d: %s".formatted(response.statusCode(), ResponseCheck.messageIn(refusal)));
            }
        };
    }

    private static HttpRequest toHttpRequest(URI address, String accept, @Nullable String authorization) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Accept", accept)
                .header("User-Agent", "mokuroku");
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        return builder.build();
    }

    /// Archives are at another server of GitHub, whose addresses carry a token of their own. The credentials go to the
    /// API only, and no redirect leads away from HTTPS.
    private static URI redirected(URI from, String location) throws GithubException {
        URI to = from.resolve(location);
        if (!isSameServer(from, to) && !"https".equals(to.getScheme())) {
            throw new GithubException("GitHub redirects to %s, which is not an HTTPS address".formatted(to.getHost()));
        }
        return to;
    }

    private static boolean isSameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getRawAuthority().equals(other.getRawAuthority());
    }
}

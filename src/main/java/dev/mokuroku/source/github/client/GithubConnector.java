package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// Sends the requests of github-api through [Transport], so that the rate limits, timeouts and metrics of all other
/// requests hold for them.
final class GithubConnector implements GitHubConnector {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /// A page of a hundred pull requests takes up to three MB.
    private static final int MAX_RESPONSE_BYTES = 8 << 20;
    /// The JDK sets the first three. The JDK does not unpack a response that `accept-encoding` asks for.
    private static final Set<String> DROPPED = Set.of("host", "connection", "content-length", "accept-encoding");

    /// Ends of the paths at which each POST creates another issue or comment.
    private static final Set<String> UNREPEATABLE = Set.of("/issues", "/comments");

    private final Transport transport;
    private final Route route;

    private GithubConnector(Transport transport, Route route) {
        this.transport = transport;
        this.route = route;
    }

    /// A connector for requests that bring their own credentials, those of the App itself. The caller repeats them.
    ///
    /// @param account of the App, not of one of its installations
    static GithubConnector ofApp(Transport transport, String account) {
        return new GithubConnector(
                transport,
                exchange -> transport.limited(account, Resource.CORE, false, () -> exchange.send(account, null)));
    }

    /// A connector for requests with the credentials for this owner. The connector repeats a request after a transient
    /// failure, so a write must do no harm if GitHub receives it twice. Issues and comments would be doubled: their
    /// requests are sent once, and the caller looks what exists before it sends another.
    static GithubConnector of(Transport transport, Retries retries, GithubHost host, String owner) {
        return new GithubConnector(transport, exchange -> {
            Retries.Attempt<GitHubConnectorResponse> attempt =
                    attempt(transport, host, host.credentials(), owner, exchange);
            return exchange.isRepeatable() ? retries.run(attempt) : retries.once(attempt);
        });
    }

    /// A connector that repeats no POST: whoever uses it knows how to find what a lost response was about.
    static GithubConnector direct(
            Transport transport, Retries retries, GithubHost host, Credentials credentials, String owner) {
        return new GithubConnector(transport, exchange -> {
            Retries.Attempt<GitHubConnectorResponse> attempt = attempt(transport, host, credentials, owner, exchange);
            return exchange.isPost() ? retries.ifRefused(attempt) : retries.run(attempt);
        });
    }

    private static Retries.Attempt<GitHubConnectorResponse> attempt(
            Transport transport, GithubHost host, Credentials credentials, String owner, Exchange exchange)
            throws GithubException {
        checkIsApi(host, exchange.address());
        String account = credentials.accountFor(owner);
        return _ -> transport.call(
                credentials, owner, Resource.CORE, false, authorization -> exchange.send(account, authorization));
    }

    private interface Route {
        GitHubConnectorResponse send(Exchange exchange) throws IOException, GithubException, InterruptedException;
    }

    /// A failure that passes through github-api, which knows only this type.
    static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        private final GithubException reason;

        Refusal(GithubException reason) {
            super(reason);
            this.reason = reason;
        }

        GithubException reason() {
            return reason;
        }
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        InputStream body = request.hasBody() ? request.body() : null;
        try {
            return route.send(new Exchange(transport, request, body == null ? null : body.readAllBytes()));
        } catch (GithubException refused) {
            throw new Refusal(refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Mokuroku is stopping");
        }
    }

    /// Credentials go nowhere else. The addresses of redirects, of further pages and of branches are GitHub's own.
    private static void checkIsApi(GithubHost host, URI address) throws GithubException {
        if (!host.isApi(address)) {
            throw new GithubException("GitHub refers to %s, which is not its API at %s"
                    .formatted(address.getAuthority(), host.api("").getAuthority()));
        }
    }

    /// A request whose body can be sent again.
    private record Exchange(Transport transport, GitHubConnectorRequest request, byte @Nullable [] body) {
        URI address() {
            return URI.create(request.url().toString());
        }

        boolean isPost() {
            return request.method().equals("POST");
        }

        boolean isRepeatable() {
            String path = address().getPath();
            return !isPost() || UNREPEATABLE.stream().noneMatch(path::endsWith);
        }

        GitHubConnectorResponse send(String account, @Nullable String authorization)
                throws IOException, GithubException, InterruptedException {
            HttpResponse<InputStream> response = transport.send(toHttpRequest(authorization));
            try (InputStream content = response.body()) {
                byte[] read = content.readNBytes(MAX_RESPONSE_BYTES + 1);
                transport.report(account, response.headers());
                transport.check().check(response.statusCode(), response.headers(), read);
                if (read.length > MAX_RESPONSE_BYTES) {
                    throw new GithubException("GitHub's response to %s %s is longer than %d MB"
                            .formatted(request.method(), address().getPath(), MAX_RESPONSE_BYTES >> 20));
                }
                return new Response(request, response.statusCode(), response.headers(), read);
            }
        }

        private HttpRequest toHttpRequest(@Nullable String authorization) {
            HttpRequest.Builder http =
                    HttpRequest.newBuilder(address()).timeout(TIMEOUT).header("User-Agent", "mokuroku");
            request.allHeaders()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> value != null && !DROPPED.contains(name.toLowerCase(Locale.ROOT)))
                            .forEach(value -> http.header(name, value)));
            if (authorization != null) {
                http.setHeader("Authorization", authorization);
            }
            return http.method(
                            request.method(),
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
        }
    }

    private static final class Response extends GitHubConnectorResponse.ByteArrayResponse {
        private final byte[] body;

        Response(GitHubConnectorRequest request, int status, HttpHeaders headers, byte[] body) {
            super(request, status, headers.map());
            this.body = body;
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }
    }
}

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
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// Sends what github-api asks for as an App through the same rate limits as everything else.
final class AppConnector implements GitHubConnector {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 1 << 20;
    /// The JDK sets it itself.
    private static final Set<String> RESTRICTED = Set.of("host", "connection", "content-length");

    private final Transport transport;
    private final String account;

    /// @param account of the App itself, not of one of its installations
    AppConnector(Transport transport, String account) {
        this.transport = transport;
        this.account = account;
    }

    /// A failure that github-api passes on, for it knows none but this type.
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
        try {
            return transport.limited(account, Resource.CORE, false, () -> answer(request));
        } catch (GithubException refused) {
            throw new Refusal(refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Mokuroku is stopping");
        }
    }

    private GitHubConnectorResponse answer(GitHubConnectorRequest request)
            throws IOException, GithubException, InterruptedException {
        HttpResponse<InputStream> response = transport.send(built(request));
        try (InputStream content = response.body()) {
            byte[] body = content.readNBytes(MAX_BYTES);
            transport.report(account, response.headers());
            transport.check().check(response.statusCode(), response.headers(), body);
            return new Response(request, response.statusCode(), response.headers(), body);
        }
    }

    private static HttpRequest built(GitHubConnectorRequest request) throws IOException {
        HttpRequest.Builder built =
                HttpRequest.newBuilder(URI.create(request.url().toString())).timeout(TIMEOUT);
        request.allHeaders()
                .forEach((name, values) -> values.stream()
                        .filter(value -> value != null && !RESTRICTED.contains(name.toLowerCase(Locale.ROOT)))
                        .forEach(value -> built.header(name, value)));
        InputStream body = request.hasBody() ? request.body() : null;
        return built.method(
                        request.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes()))
                .build();
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

package dev.mokuroku.source.github.client;

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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads from GitHub's REST API. [GithubApi] writes. Any thread may call.
@ApplicationScoped
public class GithubRest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

    private final Transport transport;
    private final Retries retries;

    @Inject
    GithubRest(Transport transport) {
        this(transport, Thread::sleep);
    }

    GithubRest(Transport transport, Retries.Pause pause) {
        this.transport = transport;
        this.retries = new Retries(pause);
    }

    /// @throws GithubException when GitHub does not answer, refuses the credentials, or the rate limit is
    ///     used up
    public RestResponse get(GithubHost host, RestRequest request) throws GithubException {
        return retries.run(attempt -> send(host, request));
    }

    /// Where to read a file without credentials: not at the API, which allows sixty calls an hour then.
    /// Empty where there are credentials, or no other place.
    ///
    /// @param path `/owner/repository/revision/path`, escaped
    public Optional<URI> publicAddress(GithubHost host, String owner, String path) throws GithubException {
        Optional<URI> raw = host.raw(path);
        return raw.isPresent() && hasCredentials(host, owner) ? Optional.empty() : raw;
    }

    /// Whether there are credentials for what this owner has.
    public boolean hasCredentials(GithubHost host, String owner) throws GithubException {
        return retries.run(attempt -> host.credentials().authorizationIfAny(owner))
                .isPresent();
    }

    private RestResponse send(GithubHost host, RestRequest request)
            throws IOException, GithubException, InterruptedException {
        if (!host.isApi(request.address())) {
            return transport.limited("raw", Resource.CORE, false, () -> follow(request, null, headers -> {}));
        }
        String account = host.credentials().accountFor(request.owner());
        return transport.call(
                host.credentials(),
                request.owner(),
                Resource.CORE,
                false,
                authorization -> follow(request, authorization, headers -> transport.report(account, headers)));
    }

    private RestResponse follow(RestRequest request, @Nullable String authorization, Consumer<HttpHeaders> report)
            throws IOException, GithubException, InterruptedException {
        URI address = request.address();
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            HttpResponse<InputStream> response = transport.send(toHttpRequest(address, request, authorization));
            try (InputStream body = response.body()) {
                report.accept(response.headers());
                Optional<String> to = response.headers().firstValue("location");
                if (!REDIRECTS.contains(response.statusCode()) || to.isEmpty()) {
                    byte[] read = body.readNBytes(request.maxBytes() + 1);
                    transport.check().check(response.statusCode(), response.headers(), read);
                    return toResponse(response, read, request.maxBytes());
                }
                address = redirected(address, to.get());
            }
        }
        throw new GithubException("GitHub redirects more than %d times".formatted(MAX_REDIRECTS));
    }

    private static HttpRequest toHttpRequest(URI address, RestRequest request, @Nullable String authorization) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Accept", request.accept())
                .header("User-Agent", "mokuroku");
        if (request.etag() != null) {
            builder.header("If-None-Match", request.etag());
        }
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        return builder.build();
    }

    private static RestResponse toResponse(HttpResponse<?> response, byte[] body, int maxBytes) {
        boolean json = response.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        boolean complete = body.length <= maxBytes;
        return new RestResponse(
                response.statusCode(),
                response.headers().firstValue("etag").orElse(null),
                json,
                complete ? body : Arrays.copyOf(body, maxBytes),
                complete);
    }

    /// A repository that was renamed or moved answers with its address by number. The credentials go
    /// nowhere else.
    private static URI redirected(URI from, String location) throws GithubException {
        URI to = from.resolve(location);
        boolean same = from.getScheme().equals(to.getScheme())
                && from.getRawAuthority().equals(to.getRawAuthority());
        if (!same) {
            throw new GithubException("GitHub redirects to %s, which is not its API".formatted(to.getHost()));
        }
        return to;
    }
}

package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.source.ConnectionFailures;
import dev.mokuroku.source.url.HttpFetch.Response;
import dev.mokuroku.source.url.PublicAddresses.PrivateAddressException;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/// Files of the hosts on the list, by a plain GET. A redirect is followed to what is on the list too.
@ApplicationScoped
@Startup // a wrong entry of the list stops the start
@Typed(HttpFiles.class) // none of the places, but what they leave over
class HttpFiles implements UrlHandler {
    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AllowedHosts allowed;
    private final HttpFetch http;

    @Inject
    HttpFiles(ReadingConfig config) {
        this(config, SystemDefaultDnsResolver.INSTANCE);
    }

    HttpFiles(ReadingConfig config, DnsResolver names) {
        this.allowed = new AllowedHosts(config.allow().orElse(List.of()));
        this.http = new HttpFetch(new PublicAddresses(names, allowed::namesExactly), config.timeout());
    }

    @Override
    public boolean handles(WebUrl url) {
        return true;
    }

    @Override
    public void check(WebUrl url) throws UnreadableUrlException {
        if (!allowed.contains(url)) {
            throw new UnreadableUrlException(
                    Reason.NOT_ALLOWED, url.toString(), "its host is not on the list mokuroku.reading.allow");
        }
    }

    @Override
    public UrlReadResult read(WebUrl url, @Nullable String etag) throws UnreadableUrlException {
        check(url);
        WebUrl current = url;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Response response = fetch(url, current, etag);
            if (!REDIRECTS.contains(response.status()) || response.redirect() == null) {
                return toResult(url, response);
            }
            current = redirected(url, current, response.redirect());
        }
        throw failure(Reason.UNREACHABLE, url, "more than %d redirects".formatted(MAX_REDIRECTS));
    }

    /// Only what lists its files can be searched.
    @Override
    public UrlSearchResult search(WebUrl url, @Nullable String etag) throws UnreadableUrlException {
        if (url.path().contains("*")) {
            throw failure(Reason.MALFORMED, url, "only URLs of GitHub may hold a pattern");
        }
        return UrlHandler.super.search(url, etag);
    }

    /// No source location: as in Backstage, only files in repositories have one.
    @Override
    public Map<String, String> annotations(WebUrl url) {
        return Map.of(Annotations.VIEW_URL, url.toString());
    }

    private Response fetch(WebUrl url, WebUrl current, @Nullable String etag) throws UnreadableUrlException {
        try {
            return http.get(current, etag);
        } catch (PrivateAddressException refused) {
            throw new UnreadableUrlException(
                    Reason.NOT_ALLOWED,
                    url.toString(),
                    "%s is a private address; such a host must be on the list mokuroku.reading.allow by its full name"
                            .formatted(current.host()),
                    refused);
        } catch (IOException unreachable) {
            throw new UnreadableUrlException(
                    Reason.UNREACHABLE,
                    url.toString(),
                    "no response from %s: %s".formatted(current.host(), ConnectionFailures.reasonOf(unreachable)),
                    unreachable);
        }
    }

    private WebUrl redirected(WebUrl url, WebUrl from, String to) throws UnreadableUrlException {
        WebUrl next = from.resolve(to);
        if (!allowed.contains(next)) {
            throw failure(Reason.NOT_ALLOWED, url, "it redirects to %s, which may not be read".formatted(next.host()));
        }
        return next;
    }

    private static UrlReadResult toResult(WebUrl url, Response response) throws UnreadableUrlException {
        return switch (response.status()) {
            case 200 -> {
                if (response.body().length > DescriptorFile.MAX_BYTES) {
                    throw failure(
                            Reason.TOO_LARGE, url, "it has more than %,d bytes".formatted(DescriptorFile.MAX_BYTES));
                }
                yield new UrlReadResult.Content(response.body(), response.etag());
            }
            case 304 -> new UrlReadResult.Unchanged();
            case 404, 410 -> throw failure(Reason.NOT_FOUND, url, "there is no such file");
            case 401, 403 -> throw failure(Reason.FORBIDDEN, url, "its host answered %d".formatted(response.status()));
            default -> throw failure(Reason.UNREACHABLE, url, "its host answered %d".formatted(response.status()));
        };
    }

    private static UnreadableUrlException failure(Reason reason, WebUrl url, String why) {
        return new UnreadableUrlException(reason, url.toString(), why);
    }
}

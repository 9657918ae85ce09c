package dev.mokuroku.security.backstage;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Key sets that are fetched from URLs. They are cached, and fetched again for a key that is not
/// among them, within a rate. Where they cannot be fetched, no token is valid.
final class RemoteKeySets implements ResourceRetriever {
    private static final Logger LOG = Logger.getLogger(RemoteKeySets.class);
    private static final Duration CACHE_TTL = Duration.ofMinutes(10);
    /// Two fetches are let through in this time: made-up keys in tokens must not become a load on others.
    /// Longer than two that time out, so that a silent server is left alone in between.
    private static final Duration RATE_LIMIT_INTERVAL = Duration.ofSeconds(15);

    private static final int FETCH_TIMEOUT_MILLIS = 5_000;
    /// How long others wait for the one that fetches: connecting and reading.
    private static final long REFRESH_TIMEOUT_MILLIS = 2 * FETCH_TIMEOUT_MILLIS + 500;
    /// Backstage publishes some three keys, of 200 bytes each.
    private static final int MAX_KEY_SET_BYTES = 256 * 1024;

    private final ResourceRetriever web = new WithoutRedirects();
    private final MeterRegistry meters;

    RemoteKeySets(MeterRegistry meters) {
        this.meters = meters;
    }

    /// @throws IllegalArgumentException when this is no URL
    JWKSource<SecurityContext> keySource(String url) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(URI.create(url).toURL(), this)
                    .cache(CACHE_TTL.toMillis(), REFRESH_TIMEOUT_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(RATE_LIMIT_INTERVAL.toMillis())
                    .build();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException("mokuroku.auth.backstage.url gives an invalid URL: " + url, malformed);
        }
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            Resource keys = web.retrieveResource(url);
            count("read");
            return keys;
        } catch (IOException failure) {
            count("failed");
            LOG.warnf(
                    "Could not fetch the keys at %s, so tokens signed with them are refused: %s",
                    url, failure.getMessage());
            throw failure;
        }
    }

    private void count(String outcome) {
        meters.counter("mokuroku.auth.keys", "outcome", outcome).increment();
    }

    /// Keys are where the configuration says, and nowhere that an answer leads.
    private static final class WithoutRedirects extends DefaultResourceRetriever {
        WithoutRedirects() {
            super(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS, MAX_KEY_SET_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}

package dev.mokuroku.security;

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

/// Sets of keys behind URLs. They are remembered for a while and fetched again for a key that is not
/// among them, within a rate; where they cannot be had, no token is sound.
final class RemoteKeys implements ResourceRetriever {
    private static final Logger LOG = Logger.getLogger(RemoteKeys.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    /// Two fetches are let through in this time: made-up keys in tokens must not become a load on others.
    /// Longer than two that time out, so that a silent server is left alone in between.
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final int TIMEOUT_MILLIS = 5_000;
    /// How long others wait for the one that fetches: connecting and reading.
    private static final long PATIENCE_MILLIS = 2 * TIMEOUT_MILLIS + 500;
    /// Backstage publishes some three keys, of 200 bytes each.
    private static final int LARGEST_BYTES = 256 * 1024;

    private final ResourceRetriever web = new WithoutRedirects();
    private final MeterRegistry meters;

    RemoteKeys(MeterRegistry meters) {
        this.meters = meters;
    }

    /// @throws IllegalArgumentException when this is no URL
    JWKSource<SecurityContext> at(String url) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(URI.create(url).toURL(), this)
                    .cache(REMEMBERED.toMillis(), PATIENCE_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(INTERVAL.toMillis())
                    .build();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException("mokuroku.auth.backstage.url leads to no URL: " + url, malformed);
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
                    "The keys at %s could not be read, so tokens of there are refused: %s", url, failure.getMessage());
            throw failure;
        }
    }

    private void count(String outcome) {
        meters.counter("mokuroku.auth.keys", "outcome", outcome).increment();
    }

    /// Keys are where the configuration says, and nowhere that an answer leads.
    private static final class WithoutRedirects extends DefaultResourceRetriever {
        WithoutRedirects() {
            super(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}

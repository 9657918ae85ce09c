package dev.mokuroku.source.github.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.ratelimit.RateLimitedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// What the statuses and headers of GitHub's responses mean, for both of its APIs: go on, try again, wait, or give up
/// and say why.
record ResponseCheck(Clock clock) {
    private static final int REFUSAL_BYTES = 16 << 10;

    /// What GitHub asks for at least where it does not say how long to wait.
    private static final Duration DEFAULT_PAUSE = Duration.ofMinutes(1);

    /// For a response that is of no use with another status than 200.
    void checkOk(HttpResponse<InputStream> response) throws IOException, GithubException {
        if (response.statusCode() != 200) {
            byte[] body = response.body().readNBytes(REFUSAL_BYTES);
            check(response.statusCode(), response.headers(), body);
            throw refusal(response.statusCode(), response.headers(), body);
        }
    }

    /// Passes what answers the request itself: a 404 too, and a 403 that no limit is the reason of.
    ///
    /// @param body may be cut off
    void check(int status, HttpHeaders headers, byte[] body) throws TransientException, GithubException {
        if (status == 401) {
            throw new UnauthorizedException(messageIn(body));
        }
        boolean limited = status == 403 || status == 429;
        if (limited
                && headers.firstValue("x-ratelimit-remaining")
                        .filter("0"::equals)
                        .isPresent()) {
            throw RateLimitedException.exhausted(resetOf(headers));
        }
        Duration retryAfter =
                Duration.ofSeconds(headers.firstValueAsLong("retry-after").orElse(0));
        if (retryAfter.compareTo(Retries.MAX_WAIT) > 0) {
            throw RateLimitedException.paused(clock.instant().plus(retryAfter));
        }
        if (status >= 500 || status == 429 || !retryAfter.isZero()) {
            throw new TransientException(status, retryAfter);
        }
        // A limit of calls at once or in a minute, which a link to its description may be the only sign of.
        if (status == 403 && new String(body, UTF_8).contains("secondary-rate-limits")) {
            throw RateLimitedException.paused(clock.instant().plus(DEFAULT_PAUSE));
        }
    }

    /// When the rate limit is reset; after a pause where GitHub does not say.
    Instant resetOf(HttpHeaders headers) {
        OptionalLong reset = headers.firstValueAsLong("x-ratelimit-reset");
        return reset.isPresent()
                ? Instant.ofEpochSecond(reset.getAsLong())
                : clock.instant().plus(DEFAULT_PAUSE);
    }

    /// What is wrong, in GitHub's own words: they name the permission, the list of addresses or the single sign-on
    /// that is in the way.
    private static GithubException refusal(int status, HttpHeaders headers, byte[] body) {
        String said = messageIn(body);
        String signOn = headers.firstValue("x-github-sso")
                .filter(header -> header.contains("url="))
                .map(header -> ". Authorize the token at " + header.substring(header.indexOf("url=") + 4))
                .orElse("");
        return new GithubException(
                "GitHub answered %d%s%s".formatted(status, said.isEmpty() ? "" : ": " + said, signOn));
    }

    /// The field `message` of an error's body, or empty.
    static String messageIn(byte[] body) {
        try {
            return PlainJson.MAPPER.readTree(body).path("message").asText("").strip();
        } catch (IOException noJson) {
            return "";
        }
    }
}

package dev.mokuroku.source.github.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// What GitHub's statuses mean: go on, try again, or give up and say why.
final class StatusCheck {
    private static final int REFUSAL_BYTES = 16 << 10;

    /// What GitHub wants at least where it does not say how long.
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private StatusCheck() {}

    /// For an answer that is of no use with another status than 200.
    static void check(HttpResponse<InputStream> response) throws IOException, GithubException {
        checkAnswered(response);
        if (response.statusCode() != 200) {
            checkRefusal(response.statusCode(), response.body().readNBytes(REFUSAL_BYTES));
            throw new GithubException("GitHub answered %d".formatted(response.statusCode()));
        }
    }

    /// When the rate limit starts anew; after some silence where GitHub does not tell.
    static Instant resetOf(HttpResponse<?> response) {
        OptionalLong reset = response.headers().firstValueAsLong("x-ratelimit-reset");
        return reset.isPresent()
                ? Instant.ofEpochSecond(reset.getAsLong())
                : Instant.now().plus(SILENCE);
    }

    /// A limit of calls at once or in a minute, which GitHub may tell of by nothing but a link to its description.
    static void checkRefusal(int status, byte[] body) throws RateLimitedException {
        if (status == 403 && new String(body, UTF_8).contains("secondary-rate-limits")) {
            throw RateLimitedException.paused(Instant.now().plus(SILENCE));
        }
    }

    /// Passes what is an answer to the question itself, a 404 too.
    static void checkAnswered(HttpResponse<?> response) throws TransientException, GithubException {
        int status = response.statusCode();
        HttpHeaders headers = response.headers();
        if (status == 401) {
            throw new GithubException(
                    "GitHub refuses the credentials: check mokuroku.github.token or mokuroku.github.app");
        }
        if ((status == 403 || status == 429)
                && headers.firstValue("x-ratelimit-remaining")
                        .filter("0"::equals)
                        .isPresent()) {
            throw RateLimitedException.usedUp(resetOf(response));
        }
        Duration retryAfter =
                Duration.ofSeconds(headers.firstValueAsLong("retry-after").orElse(0));
        if (retryAfter.compareTo(Retries.LONGEST_WAIT) > 0) {
            throw RateLimitedException.paused(Instant.now().plus(retryAfter));
        }
        if (status >= 500 || status == 429 || !retryAfter.isZero()) {
            throw new TransientException("it answered %d".formatted(status), retryAfter);
        }
    }
}

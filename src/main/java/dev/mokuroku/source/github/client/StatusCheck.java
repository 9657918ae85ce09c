package dev.mokuroku.source.github.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// What GitHub's statuses mean: go on, try again, or give up and say why.
final class StatusCheck {
    private StatusCheck() {}

    static void check(HttpResponse<?> response) throws TransientException, GithubException {
        checkAnswered(response);
        if (response.statusCode() != 200) {
            throw new GithubException("GitHub answered %d".formatted(response.statusCode()));
        }
    }

    /// When the rate limit starts anew; where GitHub does not tell, it wants a minute's silence.
    static Instant resetOf(HttpResponse<?> response) {
        OptionalLong reset = response.headers().firstValueAsLong("x-ratelimit-reset");
        return reset.isPresent()
                ? Instant.ofEpochSecond(reset.getAsLong())
                : Instant.now().plus(Duration.ofMinutes(1));
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

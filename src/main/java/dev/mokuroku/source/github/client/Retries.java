package dev.mokuroku.source.github.client;

import dev.mokuroku.source.ConnectionFailures;
import dev.mokuroku.source.github.GithubException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/// Tries again what failed in passing: five times, waiting twice as long each time.
final class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final Duration INITIAL_WAIT = Duration.ofMillis(250);
    /// A longer wait than this is not slept through.
    static final Duration MAX_WAIT = Duration.ofSeconds(15);

    private final Pause pause;

    /// @param pause how to wait; tests do not
    Retries(Pause pause) {
        this.pause = pause;
    }

    interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    interface Attempt<T> {
        /// @param number from 0
        T run(int number) throws IOException, GithubException, InterruptedException;
    }

    <T> T run(Attempt<T> attempt) throws GithubException {
        return run(attempt, MAX_ATTEMPTS, _ -> true);
    }

    /// Tries once only.
    <T> T once(Attempt<T> attempt) throws GithubException {
        return run(attempt, 1, _ -> false);
    }

    /// Tries again only if GitHub certainly did not perform the request.
    <T> T ifRefused(Attempt<T> attempt) throws GithubException {
        return run(
                attempt, MAX_ATTEMPTS, failure -> failure instanceof TransientException limited && limited.isRefused());
    }

    private <T> T run(Attempt<T> attempt, int maxAttempts, Predicate<IOException> isRepeatable) throws GithubException {
        Duration wait = INITIAL_WAIT;
        for (int number = 0; ; number++) {
            try {
                return attempt.run(number);
            } catch (IOException failure) {
                Duration retryAfter = failure instanceof TransientException transientFailure
                        ? transientFailure.retryAfter()
                        : Duration.ZERO;
                boolean isLast = number + 1 == maxAttempts || !isRepeatable.test(failure);
                if (isLast || retryAfter.compareTo(MAX_WAIT) > 0) {
                    String times = number == 0 ? "" : " %d times".formatted(number + 1);
                    throw new GithubException("GitHub failed%s: %s".formatted(times, messageOf(failure)), failure);
                }
                LOG.debugf("GitHub failed, attempt %d: %s", number + 1, messageOf(failure));
                sleep(retryAfter.isZero() ? jittered(wait) : retryAfter);
                wait = wait.multipliedBy(2);
            } catch (InterruptedException stopping) {
                throw stopping(stopping);
            }
        }
    }

    private void sleep(Duration duration) throws GithubException {
        try {
            pause.sleep(duration);
        } catch (InterruptedException stopping) {
            throw stopping(stopping);
        }
    }

    private static GithubException stopping(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new GithubException("Mokuroku is stopping", cause);
    }

    private static Duration jittered(Duration wait) {
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis()));
    }

    private static String messageOf(IOException failure) {
        return failure.getMessage() == null ? ConnectionFailures.reasonOf(failure) : failure.getMessage();
    }
}

package dev.mokuroku.source.github.client;

import dev.mokuroku.source.NoAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Tries again what failed in passing: five times, waiting twice as long each time.
final class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    /// A longer wait than this is not slept through.
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Pause pause;

    /// @param pause how to wait; tests do not
    Retries(Pause pause) {
        this.pause = pause;
    }

    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    interface Attempt<T> {
        /// @param number from 0
        T run(int number) throws IOException, GithubException, InterruptedException;
    }

    <T> T run(Attempt<T> attempt) throws GithubException {
        Duration wait = FIRST_WAIT;
        for (int number = 0; ; number++) {
            try {
                return attempt.run(number);
            } catch (IOException failure) {
                Duration asked = failure instanceof TransientException told ? told.retryAfter() : Duration.ZERO;
                if (number + 1 == ATTEMPTS || asked.compareTo(LONGEST_WAIT) > 0) {
                    throw new GithubException(
                            "GitHub failed %d times: %s".formatted(number + 1, messageOf(failure)), failure);
                }
                LOG.debugf("GitHub failed, attempt %d: %s", number + 1, messageOf(failure));
                sleep(asked.isZero() ? jittered(wait) : asked);
                wait = wait.multipliedBy(2);
            } catch (InterruptedException stopping) {
                throw stopping(stopping);
            }
        }
    }

    private void sleep(Duration duration) throws GithubException {
        try {
            pause.of(duration);
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
        return failure.getMessage() == null ? NoAnswer.reasonOf(failure) : failure.getMessage();
    }
}

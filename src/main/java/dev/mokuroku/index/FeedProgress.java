package dev.mokuroku.index;

import dev.mokuroku.error.DatabaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Whether the index keeps up with the change feed. Known without asking anybody. Any thread may call.
public final class FeedProgress {
    private static final Logger LOG = Logger.getLogger(FeedProgress.class);

    private static final String FAILING = "The index cannot follow the change feed. Reads are answered as before; what"
            + " is written becomes readable when the index has recovered";

    private final Clock clock;
    private volatile Instant progressedAt;
    private volatile @Nullable Instant failingSince;

    public FeedProgress(Clock clock) {
        this.clock = clock;
        this.progressedAt = clock.instant();
    }

    /// A part of a long work is done.
    public void progressed() {
        progressedAt = clock.instant();
    }

    /// Everything that was in the feed a moment ago is readable.
    public void caughtUp() {
        Instant since = failingSince;
        progressedAt = clock.instant();
        failingSince = null;
        if (since != null) {
            LOG.infof(
                    "The index follows the change feed again, after %d s",
                    Duration.between(since, progressedAt).toSeconds());
        }
    }

    /// The first failure of several is logged.
    public void failed(RuntimeException cause) {
        if (failingSince != null) {
            LOG.debug("The index still cannot follow the change feed", cause);
            return;
        }
        failingSince = clock.instant();
        if (DatabaseFailure.of(cause).isPresent()) {
            LOG.warnf("%s: %s", FAILING, cause.getMessage());
        } else {
            LOG.error(FAILING, cause);
        }
    }

    public boolean isFailing() {
        return failingSince != null;
    }

    /// How long ago the index last was at the end of the feed, or came nearer to it.
    public Duration sinceProgress() {
        return Duration.between(progressedAt, clock.instant());
    }
}

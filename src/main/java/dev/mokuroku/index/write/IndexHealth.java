package dev.mokuroku.index.write;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the index follows the change feed. A replica that stays behind would answer otherwise than the
/// others do. Asks nobody, so it answers at once.
@Readiness
class IndexHealth implements HealthCheck {
    /// Three looks at the feed that came to nothing ([FeedThread#LOOK_INTERVAL]).
    static final Duration MAX_STANDSTILL = Duration.ofSeconds(90);

    private final LiveIndex index;
    private final CatalogIndex reads;

    IndexHealth(LiveIndex index, CatalogIndex reads) {
        this.index = index;
        this.reads = reads;
    }

    @Override
    public HealthCheckResponse call() {
        Duration sinceProgress = index.sinceProgress();
        boolean follows = !index.isFailing() && sinceProgress.compareTo(MAX_STANDSTILL) < 0;
        return HealthCheckResponse.named("Index")
                .status(follows)
                .withData("entities", reads.everything().count(EntityFilter.EVERYTHING))
                .withData("secondsSinceProgress", sinceProgress.toSeconds())
                .build();
    }
}

package dev.mokuroku.index;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the index answers. The lag is told, but takes nobody out of service: an index that is
/// behind answers better than none.
@Readiness
class IndexHealth implements HealthCheck {
    private final LiveIndex index;

    IndexHealth(LiveIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        IndexStatus status = index.status();
        return HealthCheckResponse.named("Index")
                .up()
                .withData("entities", status.entities())
                .withData("lag", status.lag())
                .build();
    }
}

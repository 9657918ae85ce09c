package dev.mokuroku.scaffolder.task.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/// This process among the replicas that run tasks.
@ApplicationScoped
public class Replica {
    /// How long after a replica's death another goes on with its tasks.
    public static final Duration LEASE_DURATION = Duration.ofSeconds(10);

    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }
}

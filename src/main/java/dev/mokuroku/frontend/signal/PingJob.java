package dev.mokuroku.frontend.signal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Keeps connections open through proxies that close silent ones, and finds those that died silently.
@ApplicationScoped
class PingJob {
    private final SignalConnections connections;

    PingJob(SignalConnections connections) {
        this.connections = connections;
    }

    @Scheduled(every = "30s")
    void runOnce() {
        connections.ping();
    }
}

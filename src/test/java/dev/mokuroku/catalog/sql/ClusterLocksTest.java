package dev.mokuroku.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ClusterLocksTest {
    @Inject
    ClusterLocks turns;

    private ClusterLocks.Held awaited() {
        try {
            return turns.acquire("github:turns");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void giveASourceToOneAtATime() throws Exception {
        try (ClusterLocks.Held _ = turns.tryAcquire("github:turns").orElseThrow()) {
            assertThat(turns.tryAcquire("github:turns")).isEmpty();
            try (ClusterLocks.Held other = turns.tryAcquire("github:others").orElseThrow()) {
                assertThat(other).isNotNull();
            }
        }
        try (ClusterLocks.Held again = turns.tryAcquire("github:turns").orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void goFromOneToTheOneThatWaits() throws Exception {
        ClusterLocks.Held held = turns.acquire("github:turns");
        CompletableFuture<ClusterLocks.Held> next = CompletableFuture.supplyAsync(this::awaited);
        assertThat(next).isNotDone();
        held.close();
        next.get(20, TimeUnit.SECONDS).close();
    }
}

package dev.mokuroku.source;

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
class ScanTurnsTest {
    @Inject
    ScanTurns turns;

    private ScanTurns.Turn awaited() {
        try {
            return turns.await("github:turns");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void giveASourceToOneAtATime() throws Exception {
        try (ScanTurns.Turn _ = turns.take("github:turns").orElseThrow()) {
            assertThat(turns.take("github:turns")).isEmpty();
            try (ScanTurns.Turn other = turns.take("github:others").orElseThrow()) {
                assertThat(other).isNotNull();
            }
        }
        try (ScanTurns.Turn again = turns.take("github:turns").orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void goFromOneToTheOneThatWaits() throws Exception {
        ScanTurns.Turn held = turns.await("github:turns");
        CompletableFuture<ScanTurns.Turn> next = CompletableFuture.supplyAsync(this::awaited);
        assertThat(next).isNotDone();
        held.close();
        next.get(20, TimeUnit.SECONDS).close();
    }
}

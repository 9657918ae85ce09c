package dev.mokuroku.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScanTurnsTest {
    @Inject
    ScanTurns turns;

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
}

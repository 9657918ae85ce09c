package dev.mokuroku.scorecard.fact.pushed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.fact.FactConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactCleanupJobTest {
    private static final EntityRef SERVICE = EntityRef.parse("component:fact-cleanup/parcels");

    @Inject
    FactTable facts;

    @Inject
    FactCleanupJob job;

    @Inject
    FactConfig config;

    @Inject
    Clock clock;

    @AfterEach
    void deleteFacts() {
        QuarkusTransaction.requiringNew().run(() -> facts.deleteOf(List.of(SERVICE)));
    }

    @Test
    void deletesFormerValuesWhenTheirTimeIsOver() {
        Instant end = clock.instant().minus(config.pushed().keepHistory()).truncatedTo(ChronoUnit.MILLIS);
        StoredFact old = fact("1", end.minus(Duration.ofMinutes(1)));
        StoredFact young = fact("2", end.plus(Duration.ofMinutes(1)));
        QuarkusTransaction.requiringNew().run(() -> facts.addHistory(List.of(old, young)));

        job.run();

        assertThat(QuarkusTransaction.requiringNew().call(() -> facts.history(List.of(SERVICE), "tests.count", 10)))
                .containsExactly(young);
    }

    private static StoredFact fact(String value, Instant reportedAt) {
        return new StoredFact(SERVICE, "tests.count", value, reportedAt, null, null, "user:default/ci", reportedAt);
    }
}

package dev.mokuroku.scorecard.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.exemption.Decision;
import dev.mokuroku.platform.exemption.ExemptionState;
import dev.mokuroku.scorecard.exemption.ExemptionRequest;
import dev.mokuroku.scorecard.exemption.ExemptionTable;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Applies changes of all sorts at random. The results that follow them are those of an evaluation from scratch.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(RandomChangesTest.WithFacts.class)
class RandomChangesTest {
    private static final int CHANGES = Integer.getInteger("scorecard.changes", 2_000);
    private static final int CHANGES_PER_COMPARISON = 100;
    private static final int ENTITIES = 40;
    private static final int SCORECARDS = 6;

    public static final class WithFacts implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new ScorecardWorld.Profile().getConfigOverrides());
            settings.put(TestFacts.ENABLED, "true");
            return settings;
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TestClock.class);
        }
    }

    @Inject
    ScorecardWorld world;

    @Inject
    TestFacts facts;

    @Inject
    EvaluationQueue queue;

    @Inject
    ExemptionTable exemptions;

    @Inject
    EvaluationRun run;

    @Inject
    LiveIndex live;

    @Inject
    WholeEvaluation whole;

    private final Random random = new Random(20_310_310);
    private final RandomScorecards descriptors = new RandomScorecards(random);

    @Test
    void equalsAnEvaluationFromScratch() {
        for (int change = 1; change <= CHANGES; change++) {
            apply();
            if (change % CHANGES_PER_COMPARISON == 0) {
                await().atMost(Duration.ofMinutes(1)).until(run::runOnce);
                assertThat(whole.differences()).as("after %d changes", change).isEmpty();
            }
        }
        assertThat(live.verify().different()).isEmpty();
    }

    private void apply() {
        int sort = random.nextInt(100);
        if (sort < 45) {
            int number = random.nextInt(ENTITIES);
            world.write("c" + number, descriptors.component(number));
        } else if (sort < 52) {
            world.remove("c" + random.nextInt(ENTITIES));
        } else if (sort < 75) {
            changeFact(entity());
        } else if (sort < 85) {
            changeExemption(entity(), scorecard());
        } else if (sort < 90) {
            TestClock.CLOCK.advance(Duration.ofHours(1 + random.nextInt(40)));
        } else if (sort < 97) {
            String name = "s" + random.nextInt(SCORECARDS);
            assertThat(world.write(name, descriptors.scorecard(name))).isEmpty();
        } else if (sort < 99) {
            world.remove("s" + random.nextInt(SCORECARDS));
        } else {
            facts.defineLater(random.nextBoolean());
        }
    }

    private EntityRef entity() {
        return EntityRef.parse("component:default/c" + random.nextInt(ENTITIES));
    }

    private EntityRef scorecard() {
        return EntityRef.parse("scorecard:default/s" + random.nextInt(SCORECARDS));
    }

    private void changeFact(EntityRef entity) {
        Instant now = TestClock.CLOCK.instant();
        Instant expiresAt = random.nextBoolean() ? null : now.plus(Duration.ofHours(1 + random.nextInt(100)));
        QuarkusTransaction.requiringNew().run(() -> {
            switch (random.nextInt(4)) {
                case 0 -> facts.remove(entity, TestFacts.SCORE);
                case 1 -> facts.set(entity, TestFacts.LATER, FactValue.of(random.nextBoolean()));
                case 2 -> facts.set(entity, TestFacts.AT, FactValue.of(now.minus(Duration.ofDays(random.nextInt(40)))));
                default ->
                    facts.set(
                            entity,
                            TestFacts.SCORE,
                            new FactValue((long) random.nextInt(10), now, "test", null, expiresAt));
            }
            queue.entitiesChanged(List.of(entity));
        });
    }

    private void changeExemption(EntityRef entity, EntityRef scorecard) {
        Instant now = TestClock.CLOCK.instant();
        LocalDate until = random.nextBoolean()
                ? null
                : LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(10));
        QuarkusTransaction.requiringNew().run(() -> {
            String check = "check-" + random.nextInt(3);
            exemptions.replaceApproved(scorecard, check, entity);
            Optional<Long> id = random.nextInt(3) == 0
                    ? Optional.empty()
                    : exemptions.request(new ExemptionRequest(scorecard, check, entity, "r", null, "user", now));
            id.ifPresent(request -> exemptions.decide(
                    request,
                    ExemptionState.REQUESTED,
                    new Decision(ExemptionState.APPROVED, until, "lead", now, null)));
            queue.entitiesChanged(scorecard, List.of(entity));
        });
    }
}

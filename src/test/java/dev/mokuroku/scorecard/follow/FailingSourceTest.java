package dev.mokuroku.scorecard.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.result.Results;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A source of facts that fails in the middle of an evaluation.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(RandomChangesTest.WithFacts.class)
class FailingSourceTest {
    private static final EntityRef SCORECARD = EntityRef.parse("scorecard:default/failing");
    private static final EntityRef BROKEN = EntityRef.parse("component:default/failing-broken");
    private static final EntityRef OTHER = EntityRef.parse("component:default/failing-other");

    @Inject
    ScorecardWorld world;

    @Inject
    TestFacts facts;

    @Inject
    Results results;

    @Test
    void makesItsFactsUnknownUntilItCanBeRead() {
        facts.set(BROKEN, TestFacts.SCORE, FactValue.of(7L));
        facts.set(OTHER, TestFacts.SCORE, FactValue.of(7L));
        facts.fail(BROKEN, true);
        world.write("broken.yaml", ScorecardWorld.component(BROKEN.name(), "production", "A shop."));
        world.write("other.yaml", ScorecardWorld.component(OTHER.name(), "production", "A shop."));
        world.write("failing.yaml", """
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: failing}
                spec:
                  owner: platform
                  appliesTo: {metadata.name: {$in: [failing-broken, failing-other]}}
                  checks:
                    - {id: score, expression: test.score > 5}
                    - {id: description, expression: entity.description != ''}
                """);
        await().until(() -> results.find(SCORECARD, BROKEN).isPresent());
        assertThat(outcome(BROKEN, 0)).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(BROKEN, 1)).as("a fact of another source").isEqualTo(Outcome.PASS);
        await().until(() -> outcome(OTHER, 0) == Outcome.PASS);
        facts.fail(BROKEN, false);
        TestClock.CLOCK.advance(Duration.ofMinutes(11));
        await().until(() -> outcome(BROKEN, 0) == Outcome.PASS);
        world.remove("failing.yaml");
        world.remove("broken.yaml");
        world.remove("other.yaml");
        await().until(() -> results.find(SCORECARD, BROKEN).isEmpty());
    }

    private Outcome outcome(EntityRef entity, int check) {
        return results.find(SCORECARD, entity)
                .map(EntityResult::checks)
                .map(checks -> checks.get(check).outcome())
                .orElse(Outcome.NOT_APPLICABLE);
    }
}

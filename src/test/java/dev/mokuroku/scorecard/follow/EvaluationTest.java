package dev.mokuroku.scorecard.follow;

import static dev.mokuroku.scorecard.follow.ScorecardWorld.CHECKOUT;
import static dev.mokuroku.scorecard.follow.ScorecardWorld.READINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultHistory;
import dev.mokuroku.scorecard.result.Results;
import dev.mokuroku.scorecard.result.ScorecardDay;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a changed file to the result.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(ScorecardWorld.Profile.class)
class EvaluationTest {
    @Inject
    ScorecardWorld world;

    @Inject
    Results results;

    @Inject
    ResultHistory history;

    @Inject
    CatalogIndex index;

    @Inject
    Clock clock;

    @BeforeEach
    void start() {
        world.write("readiness.yaml", ScorecardWorld.READINESS_YAML);
        world.write("checkout.yaml", ScorecardWorld.component("checkout", "production", "A shop."));
        await().until(() -> results.find(READINESS, CHECKOUT).isPresent());
        await().until(() -> "gold".equals(result().level()));
    }

    private EntityResult result() {
        return results.find(READINESS, CHECKOUT).orElseThrow();
    }

    @Test
    void followsAChangedEntity() {
        assertThat(result().percent()).isEqualTo(100);
        assertThat(index.count(FilterString.parse("scorecard.readiness.level=gold")))
                .isEqualTo(1);
        world.write("checkout.yaml", ScorecardWorld.component("checkout", "experimental", "A shop."));
        await().until(() -> "silver".equals(result().level()));
        CheckResult check = result().checks().get(1);
        assertThat(check.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(check.message()).isEqualTo("Is experimental, not production");
        assertThat(result().facts().get("entity.spec").value().path("lifecycle").asText())
                .isEqualTo("experimental");
        await().until(() -> index.count(FilterString.parse("scorecard.readiness.check.production=fail")) == 1);
        ResultChange change = history.changes(
                        READINESS,
                        List.of(CHECKOUT),
                        Instant.EPOCH,
                        clock.instant().plusSeconds(1),
                        null,
                        10)
                .getFirst();
        assertThat(change.levelBefore()).isEqualTo("gold");
        assertThat(change.levelAfter()).isEqualTo("silver");
        assertThat(change.checks())
                .containsExactly(new ResultChange.CheckChange("production", Outcome.PASS, Outcome.FAIL));
    }

    @Test
    void countsTheDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ScorecardDay day = history.days(READINESS, today, today).getFirst();
        assertThat(day.entityCount()).isEqualTo(1);
        assertThat(day.levels()).containsEntry("gold", 1);
        assertThat(history.days(READINESS, CHECKOUT, today.minusDays(3), today))
                .singleElement()
                .satisfies(entry -> assertThat(entry.level()).isEqualTo("gold"));
    }

    @Test
    void forgetsAScorecardThatIsGone() {
        world.remove("readiness.yaml");
        await().until(() -> results.find(READINESS, CHECKOUT).isEmpty());
        await().until(() -> index.count(FilterString.parse("scorecard.readiness.level=gold")) == 0);
    }

    @Test
    void refusesExpressionsWithWrongNames() {
        String wrong = ScorecardWorld.READINESS_YAML.replace("entity.description != ''", "entity.descripton != ''");
        assertThat(world.write("wrong.yaml", wrong.replace("readiness", "wrong")))
                .singleElement()
                .asString()
                .contains("/spec/checks/0/expression must be a CEL expression: line 1, column 1: there is no fact"
                        + " entity.descripton; did you mean entity.description?");
    }

    @Test
    void followsAnEntityThatGoes() {
        world.remove("checkout.yaml");
        await().until(() -> results.find(READINESS, CHECKOUT).isEmpty());
    }
}

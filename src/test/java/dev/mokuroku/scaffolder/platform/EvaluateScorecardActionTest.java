package dev.mokuroku.scaffolder.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.scorecard.Scorecards;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class EvaluateScorecardActionTest {
    @Inject
    EvaluateScorecardAction action;

    @Inject
    Scorecards scorecards;

    @TempDir
    Path folder;

    @BeforeEach
    void waitForTheScorecard() {
        await().until(() ->
                scorecards.find(EntityRef.parse("scorecard:default/ready")).isPresent());
    }

    @Test
    void givesTheLevelOfAnEntityThatPasses() throws Exception {
        StepForTests step = step("carl", "shop", "").run(action);
        assertThat(step.outputs().get("passed").asBoolean()).isTrue();
        assertThat(step.outputs().get("level").asText()).isEqualTo("gold");
        assertThat(step.outputs().get("percent").asInt()).isEqualTo(100);
        assertThat(step.outputs().get("blocking")).isEmpty();
        assertThat(step.lines()).containsExactly("component:default/shop passes scorecard:default/ready");
    }

    @Test
    void givesTheChecksThatBlock() throws Exception {
        StepForTests step = step("carl", "bare", "").run(action);
        assertThat(step.outputs().get("passed").asBoolean()).isFalse();
        assertThat(step.outputs().get("level").asText()).isEqualTo("silver");
        assertThat(step.outputs().get("percent").asInt()).isEqualTo(50);
        assertThat(step.outputs().get("blocking")).hasToString("[\"tags\"]");
        assertThat(step.lines()).containsExactly("component:default/bare does not pass scorecard:default/ready: tags");
    }

    @Test
    void needsNoMoreThanTheLevel() throws Exception {
        StepForTests step = step("carl", "bare", ", \"level\": \"silver\", \"failStep\": true")
                .run(action);
        assertThat(step.outputs().get("passed").asBoolean()).isTrue();
    }

    @Test
    void failsTheStepOnRequestWithItsOutputs() throws Exception {
        StepForTests step = step("carl", "bare", ", \"failStep\": true");
        assertThatThrownBy(() -> step.run(action))
                .isInstanceOf(ActionException.class)
                .hasMessage("component:default/bare does not pass scorecard:default/ready: tags");
        assertThat(step.outputs()).containsKeys("passed", "blocking", "percent", "level");
    }

    @Test
    void showsAHiddenEntityToThoseWhoSeeIt() throws Exception {
        assertThat(step("ann", "vault", "").run(action).outputs().get("passed").asBoolean())
                .isTrue();
        assertRefused(step("ben", "vault", ""), "NotFoundError", "No entity component:default/vault is in the catalog");
    }

    @ParameterizedTest
    @CsvSource({
        "a:, , InputError, The input entity must be",
        "nothing, , NotFoundError, No entity",
        "shop, platinum, InputError, must be one of"
    })
    void saysWhatIsWrong(String entity, String level, String name, String message) throws Exception {
        assertRefused(step("ben", entity, level == null ? "" : ", \"level\": \"%s\"".formatted(level)), name, message);
    }

    @Test
    void unknownScorecardIsNotFound() throws Exception {
        StepForTests step = StepForTests.of(folder, "{\"scorecard\": \"nothing\", \"entity\": \"shop\"}")
                .as("ben");
        assertRefused(step, "NotFoundError", "No scorecard scorecard:default/nothing is in the catalog");
    }

    private void assertRefused(StepForTests step, String name, String message) {
        assertThatThrownBy(() -> step.run(action))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo(name));
    }

    private StepForTests step(String user, String entity, String more) throws Exception {
        return StepForTests.of(folder, "{\"scorecard\": \"ready\", \"entity\": \"%s\"%s}".formatted(entity, more))
                .as(user);
    }
}

package dev.mokuroku.scaffolder.action.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class FetchEntitiesActionTest {
    @Inject
    FetchEntitiesAction action;

    @TempDir
    Path folder;

    @Test
    void givesTheEntitiesInTheirOrder() throws Exception {
        StepForTests step = step("ben", """
                {"entityRef": "component:shop",
                 "entityRefs": ["bare", "group:default/testers", "shop"], "defaultKind": "Component"}""").run(action);
        assertThat(step.outputs().get("entity").at("/spec/owner").asText()).isEqualTo("testers");
        assertThat(step.outputs().get("entities").findValuesAsText("kind"))
                .containsExactly("Component", "Group", "Component");
        assertThat(step.outputs().get("entities").at("/2/metadata/name").asText())
                .isEqualTo("shop");
    }

    @Test
    void hiddenEntityIsNotThere() throws Exception {
        String input = "{\"entityRef\": \"component:default/vault\"%s}";
        assertThat(step("ann", input.formatted(""))
                        .run(action)
                        .outputs()
                        .get("entity")
                        .at("/metadata/name")
                        .asText())
                .isEqualTo("vault");
        StepForTests other = step("ben", input.formatted(""));
        assertThatThrownBy(() -> other.run(action))
                .isInstanceOf(ActionException.class)
                .hasMessage("Entity component:default/vault not found");
        StepForTests nobody = step(null, input.formatted(""));
        assertThatThrownBy(() -> nobody.run(action)).hasMessage("Entity component:default/vault not found");
        assertThat(step("ben", input.formatted(", \"optional\": true"))
                        .run(action)
                        .outputs()
                        .get("entity")
                        .isNull())
                .isTrue();
    }

    @Test
    void optionalEntityMayBeMissing() throws Exception {
        StepForTests step = step("ben", """
                {"entityRefs": ["component:default/nothing", "component:default/shop"], "optional": true}""").run(action);
        assertThat(step.outputs().get("entities").get(0).isNull()).isTrue();
        assertThat(step.outputs().get("entities").at("/1/metadata/name").asText())
                .isEqualTo("shop");
        assertThat(step("ben", "{\"optional\": true}").run(action).outputs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, Error, Missing entity reference or references",
                "{\"entityRef\": \"component:nothing\"}, Error, Entity component:nothing not found",
                "{\"entityRef\": \"shop\"}, TypeError, had missing or empty kind",
                "{\"entityRef\": \"component:\"}, TypeError, was not on the form",
                "{\"entityRef\": \"component:/x\"}, TypeError, was not on the form"
            })
    void saysWhatIsWrong(String input, String name, String message) throws Exception {
        StepForTests step = step("ben", input);
        assertThatThrownBy(() -> step.run(action))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo(name));
    }

    private StepForTests step(String user, String input) throws Exception {
        return StepForTests.of(folder, input).as(user);
    }
}

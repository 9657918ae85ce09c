package dev.mokuroku.scaffolder.action.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.location.RegisteredLocations;
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
import org.junit.jupiter.params.provider.ValueSource;

/// With the API of the application under test.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class RequestActionTest {
    private static final String VAULT =
            "{\"method\": \"GET\", \"path\": \"catalog/entities/by-name/component/default/vault\"%s}";

    @Inject
    RequestAction action;

    @Inject
    RegisteredLocations locations;

    @TempDir
    Path folder;

    @Test
    void readsWhatThePersonSees() throws Exception {
        StepForTests step = step("ann", VAULT.formatted("")).run(action);
        assertThat(step.outputs().get("code").asInt()).isEqualTo(200);
        assertThat(step.outputs().get("body").at("/metadata/name").asText()).isEqualTo("vault");
        assertThat(step.outputs().get("headers").path("content-type").asText()).startsWith("application/json");
        StepForTests other = step("ben", VAULT.formatted(""));
        assertThatThrownBy(() -> other.run(action))
                .isInstanceOf(ActionException.class)
                .hasMessageStartingWith(
                        "GET /api/catalog/entities/by-name/component/default/vault was answered with status 404: {");
    }

    @Test
    void goesOnAfterABadResponseOnRequest() throws Exception {
        StepForTests step = step("ben", VAULT.formatted(", \"continueOnBadResponse\": true"))
                .run(action);
        assertThat(step.outputs().get("code").asInt()).isEqualTo(404);
        assertThat(step.outputs().get("body").at("/error/name").asText()).isEqualTo("NotFoundError");
    }

    @Test
    void changesOnlyWhatThePersonMayChange() throws Exception {
        StepForTests step = step("carl", registration());
        assertThatThrownBy(() -> step.run(action)).hasMessageContaining("was answered with status 403");
        assertThat(locations.all()).isEmpty();
    }

    @Test
    void sendsNoTokenThatTheTemplateNames() throws Exception {
        StepForTests step =
                step("ben", VAULT.formatted(", \"headers\": {\"Authorization\": \"Bearer test-token-of-ci\"}"));
        assertThatThrownBy(() -> step.run(action)).hasMessageContaining("status 404");
    }

    @Test
    void refusesATaskOfNobody() throws Exception {
        StepForTests step = step(null, VAULT.formatted(""));
        assertThatThrownBy(() -> step.run(action))
                .hasMessageContaining("nobody is named as its creator")
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("NotAllowedError"));
    }

    @Test
    void dryRunOnlyReads() throws Exception {
        StepForTests step = step("ann", registration()).asDryRun().run(action);
        assertThat(step.outputs()).isEmpty();
        assertThat(step.lines()).contains("A dry run sends no POST requests");
        assertThat(locations.all()).isEmpty();
        assertThat(step("ann", VAULT.formatted("")).asDryRun().run(action).outputs())
                .containsKey("body");
    }

    @Test
    void logsNoPathOnRequest() throws Exception {
        StepForTests step =
                step("ann", VAULT.formatted(", \"logRequestPath\": false")).run(action);
        assertThat(step.lines()).containsExactly("Sending GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "//localhost/x",
                "http:/localhost/x",
                "@localhost/x",
                "../graphql",
                "scaffolder/v2/tasks",
                "scaffolder;a=b/v2/tasks",
                "%73caffolder/v2/tasks",
                "scaffolder%2fv2%2ftasks",
                "catalog/..%2fscaffolder/v2/tasks"
            })
    void reachesNoOtherServerAndNoTemplates(String path) throws Exception {
        StepForTests step = step("ann", """
                {"method": "POST", "path": "%s", "body": {"templateRef": "template:default/hello", "values": {}}}
                """.formatted(path));
        assertThatThrownBy(() -> step.run(action))
                .hasMessageStartingWith("path must be the path of an API of this server")
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("NotAllowedError"));
    }

    private static String registration() {
        return """
                {"method": "POST", "path": "catalog/locations",
                 "body": {"type": "url", "target": "http://localhost:40000/catalog-info.yaml"}}""";
    }

    private StepForTests step(String user, String input) throws Exception {
        return StepForTests.of(folder, input).as(user);
    }
}

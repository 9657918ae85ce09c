package dev.mokuroku.scaffolder.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
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
class ReportDeploymentActionTest {
    private static final String INPUT = """
            {"component": "component:default/shop", "environment": "from-a-template", "version": "1.2.3"}""";

    @Inject
    ReportDeploymentAction action;

    @TempDir
    Path folder;

    @Test
    void repeatedStepIsTheSameReportOfThePerson() throws Exception {
        StepForTests step = step("ann", INPUT).run(action).run(action);
        assertThat(step.lines()).contains("Reported the deployment of component:default/shop to from-a-template");
        var stored = GraphQLClient.ask(
                "{ deployments(environment: \"from-a-template\") { nodes { component version status reporter } } }");
        assertThat(stored.<String>getList("data.deployments.nodes.version")).containsExactly("1.2.3");
        assertThat(stored.getString("data.deployments.nodes[0].component")).isEqualTo("component:default/shop");
        assertThat(stored.getString("data.deployments.nodes[0].status")).isEqualTo("SUCCEEDED");
        assertThat(stored.getString("data.deployments.nodes[0].reporter")).isEqualTo("user:default/ann");
    }

    @Test
    void refusesThoseWhoMayNotReport() throws Exception {
        StepForTests reader = step("carl", INPUT);
        assertThatThrownBy(() -> reader.run(action))
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("NotAllowedError"));
        StepForTests nobody = step(null, INPUT);
        assertThatThrownBy(() -> nobody.run(action)).hasMessageContaining("may report deployments, but a service");
    }

    @ParameterizedTest
    @CsvSource({"shop, a b, component", "from-a-template, '', environment", "1.2.3, '', version"})
    void namesTheInputThatIsWrong(String replaced, String by, String field) throws Exception {
        StepForTests step = step("ann", INPUT.replace(replaced, by));
        assertThatThrownBy(() -> step.run(action))
                .hasMessageContaining(field)
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("InputError"));
    }

    private StepForTests step(String user, String input) throws Exception {
        return StepForTests.of(folder, input).as(user);
    }
}

package dev.mokuroku.scaffolder.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class JoinCampaignActionTest {
    private static final String MOVE = "campaign:default/move";

    @Inject
    JoinCampaignAction action;

    @Inject
    PlatformComponents components;

    @TempDir
    Path folder;

    @BeforeEach
    void create() {
        EntityRef runtime = EntityRef.parse("platformcomponent:default/runtime");
        await().until(() -> components.current().containsKey(runtime));
        JsonPath created = GraphQLClient.ask("""
                mutation { createCampaign(input: {name: "move", platformComponent: "runtime", to: "3.0",
                  by: "2099-12-31", owner: "platform", appliesTo: {kind: "component"}}) { campaign { ref } userErrors { message } } }""");
        assertThat(created.getString("data.createCampaign.campaign.ref")).isEqualTo(MOVE);
    }

    @AfterEach
    void delete() {
        GraphQLClient.ask("mutation { deleteCampaign(input: {ref: \"%s\"}) { deletedRef } }".formatted(MOVE));
    }

    @Test
    void ownerOfTheEntityJoinsOnce() throws Exception {
        StepForTests step = step("ben", MOVE, "shop").run(action);
        assertThat(step.outputs().get("joined").asBoolean()).isTrue();
        assertThat(step.outputs().get("platformComponent").asText()).isEqualTo("platformcomponent:default/runtime");
        assertThat(step.outputs().get("to").asText()).isEqualTo("3.0");
        assertThat(step.outputs().get("by").asText()).isEqualTo("2099-12-31");
        assertThat(step.lines()).containsExactly("component:default/shop joined campaign:default/move");
        StepForTests again = step("ben", MOVE, "shop").run(action);
        assertThat(again.outputs().get("joined").asBoolean()).isFalse();
        assertThat(again.lines())
                .containsExactly("component:default/shop is a member of campaign:default/move already");
    }

    @Test
    void auditTrailNamesThePerson() throws Exception {
        step("ben", MOVE, "shop").run(action);
        JsonPath trail = GraphQLClient.ask("{ auditTrail(ref: \"%s\") { nodes { author message } } }".formatted(MOVE));
        assertThat(trail.getString("data.auditTrail.nodes.find { it.message =~ 'joined' }.author"))
                .isEqualTo("user:default/ben");
    }

    @ParameterizedTest
    @CsvSource({
        "carl, campaign:default/move, shop, NotAllowedError",
        "ben, campaign:default/move, vault, NotFoundError",
        "ben, campaign:default/nothing, shop, NotFoundError",
        "ben, campaign:default/move, nothing, NotFoundError",
        "ben, 'a:', shop, InputError",
        "ben, campaign:default/move, 'a:', InputError",
        ", campaign:default/move, shop, NotAllowedError"
    })
    void refuses(String user, String campaign, String entity, String name) throws Exception {
        StepForTests step = step(user, campaign, entity);
        assertThatThrownBy(() -> step.run(action))
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo(name));
        assertThat(step.outputs()).isEmpty();
    }

    private StepForTests step(String user, String campaign, String entity) throws Exception {
        return StepForTests.of(folder, "{\"campaign\": \"%s\", \"entity\": \"%s\"}".formatted(campaign, entity))
                .as(user);
    }
}

package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.visibility.HiddenWorld.PLANTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.ScanFailedException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Deployments of hidden components do not exist for a caller from whom the components are hidden.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithHiddenEntities.class)
class DeploymentLeakTest {
    private static final List<String> LISTS = List.of(
            "/api/platform/deployments?limit=1000",
            "/api/platform/deployments?limit=1",
            "/api/platform/deployments?environment=leaks",
            "/api/platform/running?limit=1000",
            "/api/platform/running?limit=1");
    private static final String QUERY = """
            {deployments(first: 100) {edges {cursor} nodes {id component environment reporter version}
              pageInfo {endCursor hasNextPage}} environments(first: 100) {totalCount nodes {name componentCount}}
             entities(filter: "kind=component", first: 100) {nodes {running {version} deployments {version}}}}""";

    @Inject
    HiddenWorld world;

    @Inject
    TestTokens tokens;

    @BeforeEach
    void fill() throws ScanFailedException {
        world.add();
        report("component:secret/%s-1".formatted(PLANTED), PLANTED, PLANTED);
        report("component:secret/%s-1".formatted(PLANTED), "leaks", PLANTED);
        report("component:default/open-1", "leaks", "1.0.0");
    }

    @AfterEach
    void clear() {
        world.remove();
    }

    @Test
    void listsShowNothingHidden() {
        for (String list : LISTS) {
            Leaks.without(list, get("reader", list).asString());
        }
        Leaks.without("graphql", graphql("reader").asString());
        assertThat(Leaks.in(get("root", LISTS.getFirst()).asString())).isTrue();
        assertThat(Leaks.in(graphql("root").asString())).isTrue();
        assertThat(Leaks.in(get("insider", "/api/platform/running").asString())).isTrue();
        assertThat(get("reader", "/api/platform/running?environment=leaks")
                        .jsonPath()
                        .<String>getList("items.component"))
                .containsExactly("component:default/open-1");
    }

    @Test
    void hiddenComponentsAreNotCounted() {
        assertThat(graphql("reader")
                        .jsonPath()
                        .<Integer>getList("data.environments.nodes.findAll{it.name == 'leaks'}.componentCount"))
                .containsExactly(1);
        assertThat(get("reader", "/api/platform/deployments?entity=component:secret/%s-1".formatted(PLANTED))
                        .jsonPath()
                        .<Object>getList("items"))
                .isEmpty();
    }

    private void report(String component, String environment, String version) {
        as("root")
                .contentType("application/json")
                .body(Map.of("component", component, "environment", environment, "version", version))
                .post("/api/platform/deployments")
                .then()
                .statusCode(201);
    }

    private Response graphql(String user) {
        return as(user).contentType("application/json")
                .body(Map.of("query", QUERY))
                .post("/graphql");
    }

    private RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + tokens.of(user));
    }

    private Response get(String user, String path) {
        return as(user).get(path);
    }
}

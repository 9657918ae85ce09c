package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.visibility.HiddenWorld.PLANTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.ScanFailedException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// SBOMs of hidden components do not exist for a caller from whom the components are hidden.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithHiddenEntities.class)
class SbomLeakTest {
    private static final String HIDDEN = "component:secret/%s-1".formatted(PLANTED);
    private static final String OPEN = "component:default/open-1";
    private static final String QUERY = """
            {packageUsers(purl: "pkg:npm/sbom-leak", first: 100) {totalCount nodes {component componentVersion
              entities {ref}}} entities(filter: "kind=component", first: 100) {nodes {ref sboms {version sender
              packages {nodes {purl version}}}}}}""";

    @Inject
    HiddenWorld world;

    @Inject
    TestTokens tokens;

    @BeforeEach
    void fill() throws ScanFailedException {
        world.add();
        build(HIDDEN, PLANTED);
        build(OPEN, "1.0.0");
    }

    @AfterEach
    void clear() {
        world.remove();
    }

    @Test
    void callersFindWhatTheyMaySee() {
        Response answer = graphql("reader");
        Leaks.without("graphql", answer.asString());
        assertThat(answer.jsonPath().getInt("data.packageUsers.totalCount")).isEqualTo(1);
        assertThat(answer.jsonPath().<String>getList("data.packageUsers.nodes.component"))
                .containsExactly(OPEN);
        assertThat(graphql("root").jsonPath().getInt("data.packageUsers.totalCount"))
                .isEqualTo(2);
        assertThat(Leaks.in(graphql("root").asString())).isTrue();
    }

    private void build(String component, String version) {
        as("root")
                .contentType("application/json")
                .queryParam("component", component)
                .queryParam("version", version)
                .body("""
                        {"bomFormat": "CycloneDX", "specVersion": "1.6",
                         "components": [{"purl": "pkg:npm/sbom-leak@1.0.0"}]}""")
                .post("/api/platform/sboms")
                .then()
                .statusCode(oneOf(200, 201));
        as("root")
                .contentType("application/json")
                .body(Map.of("component", component, "environment", "sbom-leaks", "version", version))
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
}

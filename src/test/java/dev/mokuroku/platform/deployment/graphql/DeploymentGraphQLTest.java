package dev.mokuroku.platform.deployment.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/// With the deployments of the demo organisation.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeploymentGraphQLTest {
    @Test
    void reportIsReadableAtOnce() {
        String mutation = """
                mutation { reportDeployment(input: {component: "voucher-service", environment: "graphql-test", version: "%s",
                  key: "graphql-1", status: SUCCEEDED, finishedAt: "2026-03-01T12:00:00Z"}) {
                  repeated deployment { id component version entity { name } environmentEntity { name } }
                  userErrors { code field message } } }""";
        JsonPath first = GraphQLClient.ask(mutation.formatted("1"));
        assertThat(first.getBoolean("data.reportDeployment.repeated")).isFalse();
        assertThat(first.getString("data.reportDeployment.deployment.entity.name"))
                .isEqualTo("voucher-service");
        assertThat(GraphQLClient.ask(mutation.formatted("1")).getBoolean("data.reportDeployment.repeated"))
                .isTrue();
        JsonPath conflict = GraphQLClient.ask(mutation.formatted("2"));
        assertThat(conflict.getString("data.reportDeployment.userErrors[0].code"))
                .isEqualTo("CONFLICT");
        assertThat(conflict.<String>getList("data.reportDeployment.userErrors[0].field"))
                .containsExactly("input", "key");
        JsonPath read = GraphQLClient.ask("""
                { deployments(environment: "GraphQL-Test") { nodes { version status reporter source } }
                  entity(ref: "component:voucher-service") { running { environment version }
                    deployments(first: 1, environment: "graphql-test") { version } }
                  environments(first: 100) { nodes { name componentCount entity { name } } totalCount } }""");
        assertThat(read.<String>getList("data.deployments.nodes.version")).containsExactly("1");
        assertThat(read.getString("data.entity.running[0].environment")).isEqualTo("graphql-test");
        assertThat(read.<String>getList("data.entity.deployments.version")).containsExactly("1");
        assertThat(read.<String>getList("data.environments.nodes.name"))
                .contains("graphql-test", "production", "staging")
                .isSorted();
    }

    @Test
    void unknownComponentsAreKept() {
        JsonPath reported = GraphQLClient.ask("""
                mutation { reportDeployment(input: {component: "not-there-yet", environment: "x", commit: "abcdef1",
                  committedAt: "2026-03-01T10:00:00+01:00"}) {
                  deployment { commit committedAt version entity { name } } userErrors { message } } }""");
        assertThat(reported.getString("data.reportDeployment.deployment.commit"))
                .isEqualTo("abcdef1");
        assertThat(reported.getString("data.reportDeployment.deployment.committedAt"))
                .isEqualTo("2026-03-01T09:00:00Z");
        assertThat(reported.getString("data.reportDeployment.deployment.entity"))
                .isNull();
    }

    @Test
    void errorsNameTheField() {
        GraphQLClient.send("""
                mutation { reportDeployment(input: {component: "a b", environment: "x", version: "1"}) {
                  userErrors { code field message } } }""")
                .body("data.reportDeployment.userErrors[0].code", equalTo("INVALID_INPUT"))
                .body("data.reportDeployment.userErrors[0].field[1]", equalTo("component"));
        GraphQLClient.send("{ deployments(component: \"a:\") { nodes { id } } }")
                .body("errors[0].message", containsString("component must be the reference of an entity"));
        GraphQLClient.send("{ environments(after: \"x\") { nodes { name } } }")
                .body("errors[0].message", containsString("after: 'x' is not a cursor"));
    }

    @Test
    void pagesFollowTheCursor() {
        String query = "{ deployments(first: 2, environment: \"production\"%s) { edges { cursor } nodes { id }"
                + " pageInfo { hasNextPage endCursor } } }";
        JsonPath first = GraphQLClient.ask(query.formatted(""));
        assertThat(first.getBoolean("data.deployments.pageInfo.hasNextPage")).isTrue();
        String end = first.getString("data.deployments.pageInfo.endCursor");
        assertThat(first.getString("data.deployments.edges[1].cursor")).isEqualTo(end);
        JsonPath second = GraphQLClient.ask(query.formatted(", after: \"%s\"".formatted(end)));
        assertThat(second.<String>getList("data.deployments.nodes.id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.getList("data.deployments.nodes.id"));
        JsonPath environment =
                GraphQLClient.ask("{ environments(first: 1) { nodes { name } pageInfo { endCursor hasNextPage } } }");
        JsonPath next = GraphQLClient.ask("{ environments(first: 1, after: \"%s\") { nodes { name } } }"
                .formatted(environment.getString("data.environments.pageInfo.endCursor")));
        assertThat(next.getString("data.environments.nodes[0].name"))
                .isGreaterThan(environment.getString("data.environments.nodes[0].name"));
    }

    @Test
    void theDemoShowsARollback() {
        JsonPath demo = GraphQLClient.ask("""
                { entity(ref: "component:checkout-ui") { running { environment version }
                  deployments(first: 2, environment: "production") { status version } } }""");
        assertThat(demo.<String>getList("data.entity.running.version")).containsExactly("12.1.0", "12.2.0");
        assertThat(demo.<String>getList("data.entity.deployments.status")).containsExactly("ROLLED_BACK", "SUCCEEDED");
    }
}

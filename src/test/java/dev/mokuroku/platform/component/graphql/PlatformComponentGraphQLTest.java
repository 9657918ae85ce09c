package dev.mokuroku.platform.component.graphql;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.platform.component.PlatformComponents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PlatformComponentGraphQLTest {
    @Inject
    PlatformComponents components;

    @BeforeEach
    void waitForTheScan() {
        await().until(() -> components.current().size() >= 8);
    }

    @Test
    void showsTheSpec() {
        JsonPath answer = ask("""
                {entity(ref: "platformcomponent:service-database") { ... on PlatformComponent {
                   type lifecycle source packageUrls appliesTo tenancy docs support
                   responsibilities { layer platform team }
                   versionPolicy { scheme supported target endOfLifeProduct deprecated { range since endOfSupport } } } } }
                """);
        answer.setRootPath("data.entity");
        assertThat(answer.getString("type")).isEqualTo("terraform-module");
        assertThat(answer.getString("source")).isEqualTo("example-shop/terraform-service-database");
        assertThat(answer.getString("appliesTo.kind")).isEqualTo("component");
        assertThat(answer.getString("tenancy")).isEqualTo("INSTANCE");
        assertThat(answer.<String>getList("responsibilities.layer"))
                .containsExactly("network", "database server", "data");
        assertThat(answer.getString("versionPolicy.supported")).isEqualTo("vers:semver/>=3.0.0");
        assertThat(answer.getString("versionPolicy.deprecated[0].range")).isEqualTo("vers:semver/>=3.0.0|<3.4.0");
        assertThat(answer.getString("versionPolicy.deprecated[0].endOfSupport")).isEqualTo("2027-01-31");
    }

    @Test
    void leadsToOtherEntitiesAndBack() {
        JsonPath answer = ask("""
                {entity(ref: "platformcomponent:service-runtime") { ... on PlatformComponent {
                   owner { ref } system { ref } dependsOn { nodes { ref } } template { ref } } }
                 template: entity(ref: "template:new-service") { ... on Template {
                   platformComponents { nodes { ref } } } }
                 system: entity(ref: "system:delivery-platform") { ... on System {
                   platformComponents { totalCount } } } }
                """);
        answer.setRootPath("data");
        assertThat(answer.getString("entity.owner.ref")).isEqualTo("group:default/platform");
        assertThat(answer.getString("entity.system.ref")).isEqualTo("system:default/delivery-platform");
        assertThat(answer.<String>getList("entity.dependsOn.nodes.ref"))
                .containsExactly("component:default/service-runtime");
        assertThat(answer.getString("entity.template.ref")).isEqualTo("template:default/new-service");
        assertThat(answer.<String>getList("template.platformComponents.nodes.ref"))
                .contains("platformcomponent:default/service-runtime");
        assertThat(answer.getInt("system.platformComponents.totalCount")).isEqualTo(8);
    }
}

package dev.mokuroku.sample;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A feature adds a kind, terms of the index and a follower of the change feed, and changes nothing below itself.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SampleSeamsTest.WithSample.class)
class SampleSeamsTest {
    /// The beans of the sample exist only where this is set.
    static final String ENABLED = "sample.seams";

    private static final EntityRef FIRST = EntityRef.parse("sample:default/first");
    private static final EntityRef SECOND = EntityRef.parse("sample:default/second");

    private static final String DESCRIPTORS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: Sample
            metadata: {name: first}
            spec: {owner: testers, system: shop, samples: [basket]}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Sample
            metadata: {name: second}
            spec: {owner: testers}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Sample
            metadata: {name: broken}
            spec: {system: shop}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: basket}
            spec: {type: service, lifecycle: production, owner: testers}
            """;

    public static final class WithSample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("sample-seams");
                Files.writeString(folder.resolve("catalog-info.yaml"), DESCRIPTORS);
                return Map.of(ENABLED, "true", "mokuroku.folders", folder.toString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Inject
    SampleTerms terms;

    @Inject
    FeedFollower follower;

    @Inject
    CatalogIndex index;

    @Inject
    LiveIndex live;

    @BeforeEach
    void setLevels() {
        await().until(() -> index.count(FilterString.parse("kind=sample")) == 2);
        setLevel(FIRST, "Gold");
        setLevel(SECOND, "bronze");
    }

    private void setLevel(EntityRef ref, String level) {
        terms.setLevel(ref, level);
        live.catchUp();
    }

    @Test
    void validatesTheKindByItsSchema() {
        assertThat(ask("{ files(withProblems: true) { nodes { problems { message } } } }")
                        .getList("data.files.nodes.problems.message.flatten()"))
                .containsExactly(problem("broken"));
        given().contentType("application/json")
                .body("""
                        {"location": "url:https://github.com/acme/shop/blob/main/catalog-info.yaml", "entity": {
                          "apiVersion": "mokuroku.dev/v1alpha1", "kind": "Sample", "metadata": {"name": "a"}, "spec": {}}}
                        """)
                .post("/api/catalog/validate-entity")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString(problem("a")));
    }

    private static String problem(String name) {
        return "sample:default/%s is not valid: /spec must have required property 'owner'".formatted(name);
    }

    @Test
    void drawsRelationsInBothDirections() {
        given().get("/api/catalog/entities/by-name/sample/default/first")
                .then()
                .body("relations.type", contains("ownedBy", "partOf", "samples"));
        given().get("/api/catalog/entities/by-name/component/default/basket")
                .then()
                .body("relations.type", hasItems("ownedBy", "sampledBy"));
    }

    @Test
    void findsEntitiesByTheTermOverRest() {
        given().get("/api/catalog/entities?filter=sample.level=gold").then().body("metadata.name", contains("first"));
        given().get("/api/catalog/entity-facets?facet=sample.level")
                .then()
                .body("facets.'sample.level'.value", contains("Gold", "bronze"));
        given().get("/api/catalog/entities/by-query?filter=kind=sample&orderField=sample.level,desc")
                .then()
                .body("items.metadata.name", contains("first", "second"));
    }

    @Test
    void findsEntitiesByTheTermOverGraphQL() {
        assertThat(ask("{ entities(filter: \"sample.level\", orderBy: [{field: \"sample.level\"}]) { nodes { ref } } }")
                        .getList("data.entities.nodes.ref"))
                .containsExactly(SECOND.toString(), FIRST.toString());
    }

    @Test
    void readsAChangedTermAtOnceAndLeavesTheEntityAsItIs() {
        String before = etag();
        setLevel(SECOND, "Gold");
        assertThat(index.count(FilterString.parse("sample.level=gold"))).isEqualTo(2);
        assertThat(etag()).isEqualTo(before);
    }

    private static String etag() {
        return given().get("/api/catalog/entities/by-name/sample/default/second")
                .path("metadata.etag");
    }

    @Test
    void followsTheFeedFromItsCursorAfterARestart() throws SQLException {
        follower.runOnce(new SampleFollower());
        setLevel(FIRST, "silver");
        SampleFollower restarted = new SampleFollower();
        assertThat(follower.runOnce(restarted)).isTrue();
        assertThat(restarted.seen()).containsExactly("TERMS_CHANGED sample:default/first");
    }
}

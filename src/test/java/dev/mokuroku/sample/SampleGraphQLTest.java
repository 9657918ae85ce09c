package dev.mokuroku.sample;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A feature adds the type of its kind, relation fields and a field of its own from its own package.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SampleGraphQLTest.WithSample.class)
class SampleGraphQLTest {
    private static final String DESCRIPTORS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: Sample
            metadata: {name: first}
            spec: {color: red}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Sample
            metadata: {name: second}
            spec: {color: blue}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: shop}
            spec: {type: service, lifecycle: production, owner: guests, dependsOn: ["sample:first", "resource:cache"]}
            """;

    public static final class WithSample implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("sample");
                Files.writeString(folder.resolve("catalog-info.yaml"), DESCRIPTORS);
                return Map.of(
                        "mokuroku.folders",
                        folder.toString(),
                        // The sample is left out of every other application under test: see
                        // microprofile-config.properties.
                        "quarkus.class-loading.removed-resources.\"dev.mokuroku:mokuroku\"",
                        "none");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Inject
    CatalogIndex index;

    @Inject
    SampleGraphQL sample;

    @BeforeEach
    void waitForTheScan() {
        await().until(() -> index.count(EntityFilter.EVERYTHING) >= 3);
    }

    @Test
    void showsTheTypeAndItsFieldsByIntrospection() {
        JsonPath answer = ask("{__type(name:\"Sample\"){interfaces{name} fields{name}}}");
        assertThat(answer.<String>getList("data.__type.interfaces.name")).containsExactly("Entity");
        assertThat(answer.<String>getList("data.__type.fields.name"))
                .contains("ref", "color", "owner", "usedBy", "nameLength", "tags");
        assertThat(ask("{__type(name:\"SampleConnection\"){fields{name}}}").<String>getList("data.__type.fields.name"))
                .containsExactlyInAnyOrder("edges", "nodes", "pageInfo", "totalCount");
    }

    @Test
    void answersThroughTheTypeTheRelationsAndTheField() {
        JsonPath answer = ask("""
                {entity(ref:"sample:first"){__typename ... on Sample{color nameLength usedBy{totalCount nodes{ref}}}}
                 component: entity(ref:"component:shop"){... on Component{samples{nodes{ref color}} dependsOn{totalCount}}}}
                """);
        assertThat(answer.getString("data.entity.__typename")).isEqualTo("Sample");
        assertThat(answer.getString("data.entity.color")).isEqualTo("red");
        assertThat(answer.getInt("data.entity.nameLength")).isEqualTo("first".length());
        assertThat(answer.<String>getList("data.entity.usedBy.nodes.ref")).containsExactly("component:default/shop");
        assertThat(answer.<String>getList("data.component.samples.nodes.color")).containsExactly("red");
    }

    @Test
    void asksTheFieldOncePerPage() {
        int before = sample.batches();
        JsonPath answer = ask("{entities(filter:\"kind=sample\"){nodes{... on Sample{nameLength}}}}");
        assertThat(answer.<Integer>getList("data.entities.nodes.nameLength")).containsExactly(5, 6);
        assertThat(sample.batches() - before).isOne();
    }

    @Test
    void answersFailuresOfTheFieldWithoutAnAnnotation() {
        List<String> codes = send("{entities(filter:\"kind=sample\"){nodes{... on Sample{broken}}}}")
                .extract()
                .jsonPath()
                .getList("errors.extensions.code");
        assertThat(codes).containsExactly("INVALID_INPUT", "INVALID_INPUT");
    }
}

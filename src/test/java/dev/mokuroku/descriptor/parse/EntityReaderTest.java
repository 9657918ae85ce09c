package dev.mokuroku.descriptor.parse;

import static dev.mokuroku.descriptor.DescriptorFiles.LOCATION;
import static dev.mokuroku.entity.EntityYaml.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.kind.Kinds;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityReaderTest {
    private static final LocationRef ORIGIN = LocationRef.url("https://example.com/all.yaml");

    @Test
    void putsEntitiesIntoTheDefaultNamespace() {
        assertThat(read("", "", Map.of()).metadata().path("namespace").asText()).isEqualTo("default");
        assertThat(read(", namespace: shop", "", Map.of()).namespace()).isEqualTo("shop");
    }

    @Test
    void saysWhereTheEntityWasReadWhateverTheFileSays() {
        Entity entity =
                read(", annotations: {backstage.io/managed-by-location: 'url:https://evil.example'}", "", Map.of());
        assertThat(entity.annotation("backstage.io/managed-by-location")).isEqualTo(LOCATION.toString());
        assertThat(entity.annotation("backstage.io/managed-by-origin-location")).isEqualTo(ORIGIN.toString());
    }

    @Test
    void letsTheFileOverrideWhatTheSourceSays() {
        Entity entity = read(
                ", annotations: {backstage.io/source-location: 'url:https://own.example/'}",
                "",
                Map.of("backstage.io/source-location", "url:x", "github.com/project-slug", "acme/shop", "empty", ""));
        assertThat(entity.annotation("backstage.io/source-location")).isEqualTo("url:https://own.example/");
        assertThat(entity.annotation("github.com/project-slug")).isEqualTo("acme/shop");
        assertThat(entity.metadata().path("annotations").has("empty")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotations: null", "annotations: ''", "title: no annotations"})
    void takesNoAnnotationsForAnEmptyObject(String metadata) {
        assertThat(read(", " + metadata, "", Map.of()).annotation("backstage.io/managed-by-location"))
                .isEqualTo(LOCATION.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "text", "5", "true"})
    void rejectsAnnotationsThatAreNoObject(String annotations) {
        assertThat(reading(", annotations: " + annotations, "", Map.of()))
                .isInstanceOfSatisfying(EntityReadResult.Invalid.class, invalid -> {
                    assertThat(invalid.violation().pointer()).isEqualTo("/metadata/annotations");
                    assertThat(invalid.violation().message()).isEqualTo("metadata.annotations must be a valid object");
                });
    }

    @Test
    void rejectsScriptsAsLinksOfTheEntity() {
        Entity entity = read(
                ", annotations: {backstage.io/view-url: 'javascript:alert(1)'}",
                "",
                Map.of("backstage.io/edit-url", " JavaScript:alert(1)"));
        assertThat(entity.annotation("backstage.io/view-url"))
                .isEqualTo(entity.annotation("backstage.io/edit-url"))
                .isEqualTo("https://backstage.io/annotation-rejected-for-security-reasons");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"providesApis", "consumesApis", "dependsOn", "dependencyOf", "memberOf", "children", "members"})
    void sortsListsWithoutAnOrder(String field) {
        assertThat(read("", field + ": [b, a, B, \u00e4]", Map.of()).spec().path(field))
                .extracting(JsonNode::asText)
                .containsExactly("B", "a", "b", "\u00e4");
    }

    @Test
    void leavesOtherListsAsTheyAre() {
        Entity entity = read("", "targets: [b, a], members: [b, 1, a]", Map.of());
        assertThat(entity.spec().path("targets")).extracting(JsonNode::asText).containsExactly("b", "a");
        assertThat(entity.spec().path("members")).extracting(JsonNode::asText).containsExactly("b", "1", "a");
    }

    private static Entity read(String metadata, String spec, Map<String, String> annotations) {
        return ((EntityReadResult.Valid) reading(metadata, spec, annotations))
                .parsed()
                .entity();
    }

    /// A kind that is not known, so that any spec is valid.
    private static EntityReadResult reading(String metadata, String spec, Map<String, String> annotations) {
        ObjectNode document = json("{apiVersion: mokuroku.dev/v1, kind: Thing, metadata: {name: a%s}, spec: {%s}}"
                .formatted(metadata, spec));
        return new EntityReader(Set.of(), Kinds.BACKSTAGE)
                .read(document, new DescriptorFile(LOCATION, ORIGIN, "1", null, new byte[0], annotations));
    }
}

package dev.mokuroku.descriptor.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityYaml;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is expected is what `json-schema-ref-parser` makes of the same files.
class BundlerTest {
    private static final String FOLDER = "https://example.com/specs/";

    private final Map<String, String> files = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    @Test
    void putsAFileInThePlaceOfTheReference() {
        files.put("paths/pets.yaml", "{get: {summary: All}}");
        assertBundle("{paths: {/pets: {$ref: './paths/pets.yaml'}}}", "{paths: {/pets: {get: {summary: All}}}}");
    }

    @Test
    void putsAValueWhereItIsFoundFirstAndPointsThereOtherwise() {
        files.put("pet.yaml", "{Pet: {type: object}}");
        assertBundle(
                "{longer: {$ref: 'pet.yaml#/Pet'}, b: {$ref: './pet.yaml#/Pet'}}",
                "{longer: {$ref: '#/b'}, b: {type: object}}");
    }

    @Test
    void pointsIntoWhatStandsThereAlready() {
        files.put("all.yaml", "{a/b: {c: {type: string}}}");
        assertBundle(
                "{x: {$ref: 'all.yaml#/a~1b/c'}, all: {$ref: 'all.yaml'}}",
                "{x: {$ref: '#/all/a~1b/c'}, all: {a/b: {c: {type: string}}}}");
    }

    @Test
    void prefersDefinitions() {
        files.put("pet.yaml", "{type: object}");
        assertBundle(
                "{a: {b: {$ref: pet.yaml}}, definitions: {Pet: {$ref: pet.yaml}}}",
                "{a: {b: {$ref: '#/definitions/Pet'}}, definitions: {Pet: {type: object}}}");
    }

    @Test
    void resolvesReferencesOfAFileBesideThatFile() {
        files.put("a/one.yaml", "{two: {$ref: '../b/two.yaml'}, own: {$ref: '#/two'}}");
        files.put("b/two.yaml", "{type: string}");
        assertBundle("{x: {$ref: a/one.yaml}}", "{x: {two: {type: string}, own: {$ref: '#/x/two'}}}");
    }

    @Test
    void keepsReferencesWithinTheSpecification() {
        String specification = "{a: {$ref: '#/b'}, b: {type: string}, c: {$ref: '#anchor'}, d: {$ref: 5}}";
        assertBundle(specification, specification);
        assertThat(read).isEmpty();
    }

    @Test
    void takesReferencesBackToTheSpecificationForAnotherFile() {
        files.put("spec.yaml", "{a: {$ref: b.yaml}, c: {type: string}}");
        files.put("b.yaml", "{c: {$ref: 'spec.yaml#/c'}}");
        assertBundle("{a: {$ref: b.yaml}, c: {type: string}}", "{a: {c: {type: string}}, c: {type: string}}");
    }

    @Test
    void mergesFieldsBesideAReference() {
        files.put("pet.yaml", "{title: Pet, xml: {name: p, wrapped: true}}");
        assertBundle(
                "{a: {$ref: pet.yaml, title: Mine, xml: {name: m}}}",
                "{a: {title: Mine, xml: {name: m, wrapped: true}}}");
    }

    @Test
    void closesCirclesWithReferences() {
        files.put("node.yaml", "{properties: {next: {$ref: node.yaml}, root: {$ref: '#'}}}");
        assertBundle("{a: {$ref: node.yaml}}", "{a: {properties: {next: {$ref: '#/a'}, root: {$ref: '#/a'}}}}");
    }

    @Test
    void closesCirclesOfFiles() {
        files.put("a.yaml", "{b: {$ref: b.yaml}}");
        files.put("b.yaml", "{a: {$ref: a.yaml}}");
        assertBundle("{x: {$ref: a.yaml}}", "{x: {b: {a: {$ref: '#/x'}}}}");
        assertThat(read).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void followsNothingButReferences() {
        files.put("a.yaml", "{$ref: '#/b', b: {$ref: '#'}}");
        assertThat(bundle("{x: {$ref: a.yaml}, y: {$ref: 'a.yaml#/b'}}").size()).isEqualTo(2);
    }

    @Test
    void bundlesASpecificationThatIsAReference() {
        files.put("a.yaml", "{openapi: 3.0.0}");
        assertBundle("{$ref: a.yaml}", "{openapi: 3.0.0}");
    }

    @Test
    void keepsReferencesOfAsyncApi3ThatMustStay() {
        files.put("m.yaml", "{payload: {$ref: '#/name'}, name: {type: string}}");
        assertBundle(
                "{asyncapi: 3.0.0, operations: {o: {messages: [{$ref: '#/channels/c/messages/m'}]}},"
                        + " channels: {c: {messages: {m: {$ref: m.yaml}}}}}",
                "{asyncapi: 3.0.0, operations: {o: {messages: [{$ref: '#/channels/c/messages/m'}]}},"
                        + " channels: {c: {messages: {m:"
                        + " {payload: {$ref: '#/channels/c/messages/m/name'}, name: {type: string}}}}}}");
    }

    @Test
    void reportsWhatIsMissing() {
        files.put("a.yaml", "{b: null}");
        assertFails(
                "{a: {$ref: 'a.yaml#/c/d'}}",
                "MissingPointerError: Missing $ref pointer \"#/c/d\". Token \"c\" does not exist.");
        assertFails("{a: {$ref: 'no.yaml'}}", "NotFoundError: no.yaml");
        assertFails(
                "{a: {$ref: 'a.yaml#c'}}",
                "InvalidPointerError: Invalid $ref pointer \"c\". Pointers must begin with \"#/\"");
        assertFails("{a: {$ref: 'http://'}}", "TypeError: Invalid URL");
    }

    @Test
    void endsWhereReferencesLeadThroughEachOtherWithoutEnd() {
        String levels = IntStream.range(0, 200)
                .mapToObj(i -> "a%d: {x: {$ref: '#/a%d/x/x'}, y: {$ref: '#/a%d/x/y'}}".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(", "));
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> bundle("{%s, a200: {x: {x: {$ref: '#/a0/y/x'}, y: {}}}}".formatted(levels)));
    }

    @Test
    void endsChainsThatAreTooLong() {
        String chain = IntStream.range(0, 1_000)
                .mapToObj(i -> "a%d: {$ref: '#/a%d'}".formatted(i, i + 1))
                .collect(Collectors.joining(", "));
        assertFails(
                "{%s, a1000: {}}".formatted(chain), "RangeError: Maximum dereference depth (500) exceeded at #/a502");
    }

    @Test
    void takesKeysWhoseSlashesAreNotEscaped() {
        String specification = "{b: {$ref: '#/a/x/y/z'}, a: {x/y: {z: {type: string}}}}";
        assertBundle(specification, specification);
        String pointer = "#/a" + "/".repeat(100_000);
        assertFails(
                "{a: {}, b: {$ref: '%s'}}".formatted(pointer),
                "MissingPointerError: Missing $ref pointer \"%s\". Token \"\" does not exist.".formatted(pointer));
    }

    @Test
    void followsLongWays() {
        String list = IntStream.range(0, 5_000)
                .mapToObj(i -> "a%d: {b: {$ref: '#/a%d'}}".formatted(i, i + 1))
                .collect(Collectors.joining(", "));
        assertThat(bundle("{%s, a5000: {}}".formatted(list)).size()).isEqualTo(5_001);
    }

    private void assertBundle(String specification, String bundle) {
        assertThat(bundle(specification)).isEqualTo(EntityYaml.json(bundle));
    }

    private void assertFails(String specification, String message) {
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> bundle(specification))
                .withMessage(message);
    }

    private JsonNode bundle(String specification) {
        return Bundler.bundle(EntityYaml.json(specification), LocationRef.url(FOLDER + "spec.yaml"), file -> {
            String name = file.target().substring(FOLDER.length());
            read.add(name);
            String content = files.get(name);
            if (content == null) {
                throw new BundleException("NotFoundError: " + name);
            }
            return EntityYaml.json(content);
        });
    }
}

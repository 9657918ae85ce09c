package dev.mokuroku.descriptor.placeholder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ReferencedTexts;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.entity.LocationRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderBundleTest {
    private static final String ROOT = "https://github.com/acme/shop/blob/main/";

    private final ReferencedTexts files = new ReferencedTexts();

    @ParameterizedTest
    @ValueSource(strings = {"$openapi", "$asyncapi"})
    void bundlesTheFilesOfASpecification(String placeholder) {
        files.with(ROOT + "spec/openapi.yaml", """
                        openapi: "3.0.0"
                        info: # of the shop
                          description: {$ref: ../README.md}
                          version: 1.0
                        paths:
                          /pets: {$ref: './paths/pets.yaml'}
                        """)
                .with(ROOT + "README.md", "A shop\n")
                .with(ROOT + "spec/paths/pets.yaml", "get: {responses: {200: {$ref: '/schemas.json#/Pet'}}}")
                .with(ROOT + "schemas.json", "{\n\t\"Pet\": {\"type\": \"object\"}\n}");
        ParsedDescriptor parsed = parse("{%s: ./spec/openapi.yaml}".formatted(placeholder));
        assertThat(definition(parsed)).isEqualTo("""
                openapi: 3.0.0
                info:
                  description: |
                    A shop
                  version: 1
                paths:
                  /pets:
                    get:
                      responses:
                        "200":
                          type: object
                """);
        assertThat(parsed.references())
                .extracting(Reference::file)
                .containsExactly(
                        LocationRef.url(ROOT + "spec/openapi.yaml"),
                        LocationRef.url(ROOT + "README.md"),
                        LocationRef.url(ROOT + "spec/paths/pets.yaml"),
                        LocationRef.url(ROOT + "schemas.json"));
    }

    @Test
    void readsSpecificationsOfOtherRepositories() {
        files.with("https://github.com/acme/specs/blob/main/pets.json", "{\"openapi\": \"3.1.0\"}");
        assertThat(definition(parse("{$openapi: 'https://github.com/acme/specs/blob/main/pets.json'}")))
                .isEqualTo("openapi: 3.1.0\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no.yaml    | could not read location no.yaml, NotFoundError: https://github.com/acme/shop/blob/main/no.yaml is not there
                    empty.yaml | unable to bundle the file at empty.yaml, TypeError: Cannot read properties of null (reading 'asyncapi')
                    text.yaml  | unable to bundle the file at text.yaml, Error: The file is a single value, not a specification
                    two.yaml   | unable to bundle the file at two.yaml, YAMLParseError: Source contains multiple documents; please use YAML.parseAllDocuments()
                    ref.yaml   | unable to bundle the file at ref.yaml, ResolverError: NotFoundError: https://github.com/acme/shop/blob/main/no.yaml is not there
                    gone.yaml  | unable to bundle the file at gone.yaml, MissingPointerError: Missing $ref pointer "#/b". Token "b" does not exist.
                    """)
    void reportsWhyItFailed(String file, String message) {
        files.with(ROOT + "empty.yaml", "")
                .with(ROOT + "text.yaml", "text")
                .with(ROOT + "two.yaml", "a: 1\n---\nb: 2\n")
                .with(ROOT + "ref.yaml", "a: {$ref: no.yaml}")
                .with(ROOT + "gone.yaml", "a: {$ref: '#/b'}");
        assertThat(parse("{$openapi: %s}".formatted(file)).problems())
                .extracting(DescriptorProblem::message)
                .containsExactly("Processor PlaceholderProcessor threw an error while preprocessing; caused by Error:"
                        + " Placeholder $openapi " + message);
    }

    private static String definition(ParsedDescriptor parsed) {
        assertThat(parsed.problems()).isEmpty();
        return parsed.entities().getFirst().entity().spec().path("definition").textValue();
    }

    private ParsedDescriptor parse(String definition) {
        LocationRef location = LocationRef.url(ROOT + "catalog-info.yaml");
        String content = """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: pets}
                spec: {type: openapi, lifecycle: production, owner: shop, definition: %s}
                """.formatted(definition);
        return new DescriptorParser()
                .parse(new DescriptorFile(location, location, "1", null, content.getBytes(UTF_8), Map.of()), files);
    }
}

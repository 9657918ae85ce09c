package dev.mokuroku.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorProblem.Kind;
import dev.mokuroku.entity.LocationRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorParserTest {
    private static final String COMPONENT = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: shop
            spec:
              type: service
              lifecycle: production
              owner: team-a
            """;

    @Test
    void readsEveryDocumentOfAFile() {
        ParsedDescriptor parsed = parse(COMPONENT + "---\n# nothing here\n---\n" + COMPONENT.replace("shop", "stock"));
        assertThat(parsed.entities()).extracting(it -> it.entity().name()).containsExactly("shop", "stock");
        assertThat(parsed.problems()).isEmpty();
    }

    @Test
    void readsByteOrderMarkAndWindowsLineEnds() {
        ParsedDescriptor parsed = parse("\uFEFF" + COMPONENT.replace("\n", "\r\n"));
        assertThat(parsed.entities()).hasSize(1);
    }

    @Test
    void mergesAnchoredMaps() {
        ParsedDescriptor parsed = parse("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: shop}
                spec:
                  <<: &base {type: service, lifecycle: production}
                  owner: team-a
                """);
        assertThat(parsed.entities()
                        .getFirst()
                        .entity()
                        .spec()
                        .path("lifecycle")
                        .asText())
                .isEqualTo("production");
    }

    @Test
    void keepsTheOtherDocumentsOfABrokenOne() {
        ParsedDescriptor parsed = parse(COMPONENT + "---\nkind: [broken\n---\n" + COMPONENT.replace("shop", "stock"));
        assertThat(parsed.entities()).hasSize(2);
        assertThat(parsed.problems()).extracting(DescriptorProblem::kind).containsExactly(Kind.SYNTAX);
        assertThat(parsed.accountsForAll()).isFalse();
    }

    @Test
    void tellsLineAndColumnOfADuplicateKey() {
        ParsedDescriptor parsed = parse(COMPONENT + "  owner: team-b\n");
        DescriptorProblem problem = parsed.problems().getFirst();
        assertThat(problem.message()).contains("Map keys must be unique");
        assertThat(problem.line()).isEqualTo(9);
        assertThat(problem.column()).isEqualTo(3);
    }

    @Test
    void namesFieldLineAndEntityOfAnInvalidOne() {
        DescriptorProblem problem = parse("# a comment\n" + COMPONENT.replace("team-a", "\"\""))
                .problems()
                .getFirst();
        assertThat(problem.field()).isEqualTo("/spec/owner");
        assertThat(problem.line()).isEqualTo(9);
        assertThat(problem.entity()).hasToString("component:default/shop");
        assertThat(problem.message())
                .isEqualTo("Processor BuiltinKindsEntityProcessor threw an error while validating the entity"
                        + " component:default/shop; caused by TypeError: /spec/owner must NOT have fewer than 1"
                        + " characters - limit: 1");
    }

    @Test
    void drawsRelationsInBothDirections() {
        assertThat(parse(COMPONENT).entities().getFirst().relations())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "Relation[source=component:default/shop, type=ownedBy, target=group:default/team-a]",
                        "Relation[source=group:default/team-a, type=ownerOf, target=component:default/shop]");
    }

    @Test
    void refusesADependencyThatNamesNoKind() {
        DescriptorProblem problem =
                parse(COMPONENT + "  dependsOn: [stock]\n").problems().getFirst();
        assertThat(problem.field()).isEqualTo("/spec/dependsOn/0");
    }

    @Test
    void keepsAKindThatItDoesNotKnow() {
        assertThat(parse(COMPONENT.replace("kind: Component", "kind: Robot")).entities())
                .hasSize(1);
    }

    @Test
    void refusesAliasesThatExpandWithoutEnd() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))));
        }
        assertThat(parse(bomb.toString()).problems())
                .extracting(DescriptorProblem::kind)
                .containsExactly(Kind.LIMIT);
    }

    @Test
    void refusesDeepNesting() {
        assertThat(parse("a: " + "[".repeat(100_000)).problems())
                .extracting(DescriptorProblem::kind)
                .containsExactly(Kind.LIMIT);
    }

    @Test
    void refusesTenThousandDocuments() {
        assertThat(parse("---\na: 1\n".repeat(10_000)).problems())
                .extracting(DescriptorProblem::kind)
                .containsExactly(Kind.LIMIT);
    }

    @Test
    void refusesBinaryAndBrokenText() {
        assertThat(parse(new byte[] {'a', ':', 0, 1}).problems().getFirst().message())
                .contains("binary");
        assertThat(parse(new byte[] {'a', ':', (byte) 0xff})
                        .problems()
                        .getFirst()
                        .message())
                .contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "72656e65, 7.2656E69",
        "on, \"on\"",
        "0o17, 15",
        "1.0, 1",
        "~, null",
        "1.10, 1.1",
        "'2020-01-01', \"2020-01-01\""
    })
    void readsScalarsAsJavaScriptDoes(String written, String json) {
        ParsedDescriptor parsed = parse(COMPONENT + "  value: " + written + "\n");
        assertThat(parsed.entities().getFirst().entity().spec().get("value")).hasToString(json);
    }

    private static ParsedDescriptor parse(String text) {
        return parse(text.getBytes(UTF_8));
    }

    private static ParsedDescriptor parse(byte[] content) {
        LocationRef location = LocationRef.file("/catalog/shop.yaml");
        return new DescriptorParser().parse(new DescriptorFile(location, location, "1", null, content, Map.of()));
    }
}

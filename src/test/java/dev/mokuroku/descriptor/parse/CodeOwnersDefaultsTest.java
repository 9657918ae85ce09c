package dev.mokuroku.descriptor.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOwnersDefaultsTest {
    private static final String OWNERLESS = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: { name: shop }
            spec: { type: service, lifecycle: production }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            * @acme/checkout           ; checkout
            * @mona                    ; User:mona
            * checkout@example.com     ; checkout
            * @acme/a @acme/b # first  ; a
            /docs @acme/docs\t* @acme/x; x
            """)
    void takesTheOwnerOfTheLineForEverything(String line, String owner) {
        assertThat(ownerBy(line.replace('\t', '\n'), OWNERLESS)).isEqualTo(owner);
    }

    @Test
    void countsTheLastSuchLine() {
        assertThat(ownerBy("* @acme/old\n* @acme/new\n*.md @acme/docs\n", OWNERLESS))
                .isEqualTo("new");
    }

    @Test
    void leavesAnOwnerThatIsNamed() {
        assertThat(ownerBy("* @acme/checkout", OWNERLESS.replace("production", "production, owner: search")))
                .isEqualTo("search");
    }

    @Test
    void changesNothingWhereItIsOff() {
        ParsedDescriptor parsed = new DescriptorParser().parse(file(OWNERLESS), it -> "* @acme/x".getBytes(UTF_8));
        assertThat(parsed.problems())
                .extracting(DescriptorProblem::message)
                .singleElement()
                .asString()
                .contains("owner");
        assertThat(parsed.references()).isEmpty();
    }

    @Test
    void isReadAgainWhenTheOwnersChange() {
        assertThat(parse("* @acme/checkout", OWNERLESS).references())
                .extracting(it -> it.file().target())
                .containsExactly(
                        "https://github.com/acme/shop/tree/main/.github/CODEOWNERS",
                        "https://github.com/acme/shop/tree/main/CODEOWNERS");
    }

    private static String ownerBy(String owners, String content) {
        return parse(owners, content)
                .entities()
                .getFirst()
                .entity()
                .json()
                .at("/spec/owner")
                .asText();
    }

    /// The file is at the repository's root.
    private static ParsedDescriptor parse(String owners, String content) {
        ReferencedFiles files = it -> {
            if (it.target().equals("https://github.com/acme/shop/tree/main/CODEOWNERS")) {
                return owners.getBytes(UTF_8);
            }
            return ReferencedFiles.NONE.read(it);
        };
        return new DescriptorParser(DescriptorLimits.DEFAULT, new ParserOptions(true, false, Set.of()))
                .parse(file(content), files);
    }

    private static DescriptorFile file(String content) {
        LocationRef location = LocationRef.url("https://github.com/acme/shop/tree/main/catalog-info.yaml");
        return new DescriptorFile(location, location, "1", null, content.getBytes(UTF_8), Map.of());
    }
}

package dev.mokuroku.descriptor.placeholder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorFiles;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ReferencedTexts;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.Reference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderLimitsTest {
    private static final String FOLDER = "https://example.com/acme/shop/";

    private final ReferencedTexts files = new ReferencedTexts();

    @Test
    void readsAHundredFilesAndNoMore() {
        IntStream.range(0, 101).forEach(i -> files.with(FOLDER + i, "text"));
        assertThat(parse(texts(100)).problems()).isEmpty();
        assertThat(onlyMessage(parse(texts(101))))
                .endsWith("Placeholder $text could not read location 100, Error: The descriptor refers to more than 100"
                        + " files");
    }

    @Test
    void readsAFileAgainWhateverTheNumber() {
        files.with(FOLDER + "0", "text");
        String spec = "a: [%s]".formatted("{$text: '0'}, ".repeat(200));
        assertThat(parse(spec).problems()).isEmpty();
        assertThat(files.read).hasSize(1);
    }

    @Test
    void refusesLargeFiles() {
        files.with(FOLDER + "0", new byte[DescriptorFile.MAX_BYTES]).with(FOLDER + "1", new byte[20 << 20]);
        ParsedDescriptor parsed = parse("a: {$text: '0'}, b: {$text: '1'}");
        assertThat(onlyMessage(parsed))
                .endsWith("could not read location 1, Error: The file has more than 5,242,880 bytes");
        assertThat(parsed.references()).extracting(Reference::version).doesNotContain(Reference.UNREADABLE);
    }

    @Test
    void refusesTooMuchTextInAll() {
        files.with(FOLDER + "0", new byte[DescriptorFile.MAX_BYTES]);
        assertThat(parse("a: [%s]".formatted("{$text: '0'}, ".repeat(10))).problems())
                .isEmpty();
        assertThat(onlyMessage(parse("a: [%s]".formatted("{$text: '0'}, ".repeat(11)))))
                .endsWith("Error: The files that the descriptor refers to have more than 52,428,800 bytes");
    }

    @ParameterizedTest
    @CsvSource({"$json", "$yaml"})
    void refusesTooManyValuesInAll(String placeholder) {
        files.with(FOLDER + "0", "[%s1]".formatted("1,".repeat(150_000)));
        String spec = "a: {%s: '0'}".formatted(placeholder);
        assertThat(parse(spec).problems()).isEmpty();
        assertThat(onlyMessage(parse(spec + ", b: {%s: '0'}".formatted(placeholder))))
                .contains("The document has more than 200,000 nodes after its aliases are expanded");
    }

    @ParameterizedTest
    @CsvSource({"$json", "$yaml", "$openapi"})
    void refusesDeepNesting(String placeholder) {
        files.with(FOLDER + "0", "[".repeat(101) + "]".repeat(101));
        assertThat(onlyMessage(parse("a: {%s: '0'}".formatted(placeholder)))).contains("nest");
    }

    @Test
    void refusesAliasBombs() {
        String bomb = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> "l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ",").repeat(10)))
                        .collect(Collectors.joining());
        files.with(FOLDER + "0", bomb);
        assertThat(onlyMessage(parse("a: {$yaml: '0'}"))).contains("more than 200,000 nodes");
        assertThat(onlyMessage(parse("a: {$openapi: '0'}"))).contains("more than 200,000 nodes");
    }

    @Test
    void countsTheFilesOfABundle() {
        IntStream.range(0, 101).forEach(i -> files.with(FOLDER + i, "{next: {$ref: '%d'}}".formatted(i + 1)));
        assertThat(onlyMessage(parse("a: {$openapi: '0'}")))
                .endsWith("Placeholder $openapi unable to bundle the file at 0, ResolverError: Error: The descriptor"
                        + " refers to more than 100 files");
    }

    private ParsedDescriptor parse(String spec) {
        String content = "apiVersion: mokuroku.dev/v1\nkind: Thing\nmetadata: {name: a}\nspec: {%s}\n".formatted(spec);
        return new DescriptorParser().parse(DescriptorFiles.file(content.getBytes(UTF_8)), files);
    }

    private static String texts(int number) {
        return IntStream.range(0, number)
                .mapToObj("{$text: '%d'}"::formatted)
                .collect(Collectors.joining(", ", "a: [", "]"));
    }

    private static String onlyMessage(ParsedDescriptor parsed) {
        assertThat(parsed.entities()).isEmpty();
        assertThat(parsed.problems()).hasSize(1);
        return parsed.problems().getFirst().message();
    }
}

package dev.mokuroku.descriptor.parse;

import static dev.mokuroku.descriptor.DescriptorFiles.file;
import static dev.mokuroku.descriptor.DescriptorFiles.location;
import static dev.mokuroku.descriptor.DescriptorProblem.Kind.LIMIT;
import static dev.mokuroku.descriptor.DescriptorProblem.Kind.SYNTAX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorLimitsTest {
    private final DescriptorParser parser = new DescriptorParser();

    @Test
    void refusesTooManyBytes() {
        assertRefused(
                new byte[20 * 1024 * 1024], -1, "The file has 20,971,520 bytes, more than the limit of 5,242,880");
    }

    @Test
    void refusesTooManyDocuments() {
        String content = "---\na: b\n".repeat(10_000);
        assertRefused(
                content.getBytes(StandardCharsets.UTF_8),
                -1,
                "The file has more than 5,000 documents, which is the limit");
    }

    @Test
    void readsAsManyDocumentsAsTheLimit() {
        String content =
                IntStream.range(0, 5_000).mapToObj(i -> location("a" + i)).collect(Collectors.joining("---\n"));
        assertThat(parser.parse(file(content)).entities()).hasSize(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesDeepNesting(String opening) {
        String content = opening.repeat(1_000_000);
        assertRefused(content.getBytes(StandardCharsets.UTF_8), 0, "The document is nested more than 100 levels deep");
    }

    @Test
    void refusesDeepNestingByAliases() {
        String content = "a0: &a0 []\n"
                + IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> "a%d: &a%d [*a%d]\n".formatted(i, i, i - 1))
                        .collect(Collectors.joining());
        assertRefused(content.getBytes(StandardCharsets.UTF_8), 0, "The document is nested more than 100 levels deep");
    }

    @Test
    void refusesTooManyNodes() {
        String content = "[" + "a,".repeat(2_000_000) + "]";
        assertRefused(
                content.getBytes(StandardCharsets.UTF_8),
                0,
                "The document has more than 200,000 nodes after its aliases are expanded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*%1$s, *%1$s, *%1$s, *%1$s, *%1$s, *%1$s, *%1$s, *%1$s, *%1$s", "{<<: *%1$s}, {<<: *%1$s}"})
    void refusesAliasBombs(String body) {
        String content = "a: &l0 {x: y}\n"
                + IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> "l%d: &l%d [%s]\n".formatted(i, i, body.formatted("l" + (i - 1))))
                        .collect(Collectors.joining());
        ParsedDescriptor parsed = parse(content.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.entities()).isEmpty();
        assertThat(parsed.problems())
                .extracting(DescriptorProblem::kind)
                .first()
                .isIn(LIMIT, SYNTAX);
    }

    @Test
    void refusesABombThatIsSpreadOverDocuments() {
        String document = "a: &a [" + "x,".repeat(200) + "]\nb: [" + "*a,".repeat(500) + "]\n---\n";
        ParsedDescriptor parsed = parse(document.repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.problems()).hasSize(1_000);
        assertThat(parsed.problems().getLast().kind()).isEqualTo(LIMIT);
    }

    @Test
    void refusesABombWithinAKey() {
        String content = "a: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> "l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ",").repeat(10)))
                        .collect(Collectors.joining())
                + "? *l8\n: b\n";
        assertThat(parse(content.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(DescriptorProblem::kind)
                .containsExactly(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0o7", "0xf", "9", "text", "# ", "- !", "' "})
    void readsLongTokensInGoodTime(String start) {
        String token = start + start.substring(start.length() - 1).repeat(5_000_000);
        assertThat(parse(token.getBytes(StandardCharsets.UTF_8)).entities()).isEmpty();
    }

    @Test
    void keepsOtherDocumentsThanTheOneOverALimit() {
        String content = location("a") + "---\n" + "[".repeat(200) + "\n---\n" + location("b");
        ParsedDescriptor parsed = parser.parse(file(content));
        assertThat(parsed.entities()).hasSize(2);
        assertThat(parsed.problems()).extracting(DescriptorProblem::line).containsExactly(7);
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(parser.parse(file(new byte[] {'a', '\n', 'b', (byte) 0xC3, '('}))
                        .problems())
                .extracting(DescriptorProblem::kind, DescriptorProblem::line, DescriptorProblem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SYNTAX, 2, 2));
        assertThat(parser.parse(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}))
                        .problems())
                .extracting(DescriptorProblem::message)
                .containsExactly("The file is not valid UTF-8");
        assertThat(parser.parse(file("a: b\0")).problems())
                .extracting(DescriptorProblem::message)
                .containsExactly("The file is binary: it contains the character NUL");
    }

    private void assertRefused(byte[] content, int document, String message) {
        ParsedDescriptor parsed = parse(content);
        assertThat(parsed.entities()).isEmpty();
        assertThat(parsed.accountsForAll()).isFalse();
        assertThat(parsed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(LIMIT);
            assertThat(problem.document()).isEqualTo(document);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    private ParsedDescriptor parse(byte[] content) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parser.parse(file(content)));
    }
}

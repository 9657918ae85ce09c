package dev.mokuroku.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Settings;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.random.RandomTexts;
import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scan of a document's text before it is parsed, on documents that are written at random: a limit refuses what
/// is larger, whatever strings and comments hold, and nothing that is within it.
class RandomDocumentTextsTest {
    /// Written with the number of its tokens and the depth of its braces.
    private record Written(String text, int tokens, int depth) {
        Written plus(Written other) {
            return new Written(text + other.text, tokens + other.tokens, Math.max(depth, other.depth));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {501, 502, 503})
    void tokensAreCountedAsTheParserReadsThem(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            Written document = selection(random, 4);
            Parser.parse(document.text());
            String about = "seed %d, %s".formatted(seed, document.text());
            assertThat(refusal(document.text(), document.tokens(), 100))
                    .as(about)
                    .isEmpty();
            assertThat(refusal(document.text(), document.tokens() - 1, 100))
                    .as(about)
                    .contains(Reason.TOKENS);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {511, 512})
    void depthIsThatOfTheBracesOutsideOfTexts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            Written document = selection(random, 6);
            String about = "seed %d, %s".formatted(seed, document.text());
            assertThat(refusal(document.text(), 100_000, document.depth() - 1))
                    .as(about)
                    .isEmpty();
            assertThat(refusal(document.text(), 100_000, document.depth() - 2))
                    .as(about)
                    .contains(Reason.DEPTH);
        }
    }

    /// The scan reads what no parser has seen.
    @ParameterizedTest
    @ValueSource(longs = {521})
    void anyTextIsScannedToItsEnd(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String text = RandomTexts.any(random, 30);
            assertThat(refusal(text, 1_000, 1_000))
                    .as("seed %d, %s", seed, text)
                    .isEmpty();
        }
    }

    private static Written selection(Random random, int depth) {
        Written fields = new Written("{", 1, 0);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            fields = fields.plus(field(random, depth)).plus(space(random));
        }
        return new Written(fields.text() + "}", fields.tokens() + 1, fields.depth() + 1);
    }

    private static Written field(Random random, int depth) {
        Written field = new Written("name" + random.nextInt(9), 1, 0);
        if (random.nextInt(3) == 0) {
            field = field.plus(new Written("(text:", 3, 0))
                    .plus(space(random))
                    .plus(text(random))
                    .plus(new Written(")", 1, 0));
        }
        return depth > 0 && random.nextInt(2) == 0
                ? field.plus(space(random)).plus(selection(random, depth - 1))
                : field;
    }

    private static Written text(Random random) {
        String content = RandomTexts.line(random, 6).replace("\"", "\\\"");
        return switch (random.nextInt(4)) {
            case 0 -> new Written("\"\"\"" + content.replace("\\\"", "'") + "\n { } \"\"\"", 1, 0);
            case 1 -> new Written("[1, -2.5e3 $v]", 6, 0);
            case 2 -> new Written("{a:1}", 5, 1);
            default -> new Written("\"" + content + "\"", 1, 0);
        };
    }

    private static Written space(Random random) {
        return new Written(
                switch (random.nextInt(4)) {
                    case 0 -> " # { } \" \"\"\" name\n";
                    case 1 -> ",\t\r\n";
                    default -> " ";
                },
                0,
                0);
    }

    private static Optional<Reason> refusal(String text, int tokens, int depth) {
        GraphQLConfig limits = Settings.of(
                GraphQLConfig.class,
                Map.of("mokuroku.graphql.max-tokens", "" + tokens, "mokuroku.graphql.max-depth", "" + depth));
        try {
            QueryText.check(text, limits);
            return Optional.empty();
        } catch (QueryRefusal refused) {
            assertThat(List.of(Reason.TOKENS, Reason.DEPTH)).contains(refused.reason());
            return Optional.of(refused.reason());
        }
    }
}

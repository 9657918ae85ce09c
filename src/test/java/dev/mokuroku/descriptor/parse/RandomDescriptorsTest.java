package dev.mokuroku.descriptor.parse;

import static dev.mokuroku.descriptor.DescriptorFiles.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.random.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Descriptors as people break them: a document is valid or has problems, and never harms another document.
class RandomDescriptorsTest {
    private static final List<String> DOCUMENTS = List.of("""
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: shop
              description: "Sells things: #1 in town"
              tags: [java, web]
              annotations:
                github.com/project-slug: acme/shop
            spec:
              type: service
              lifecycle: production
              owner: group:default/blue
              dependsOn:
                - resource:db
            """, """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: prices, title: Prices}
            spec:
              type: openapi
              lifecycle: production
              owner: blue
              definition: |
                openapi: 3.0.0
                info: {title: Prices}
            """, """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: blue
            spec:
              type: team
              children: []
            """);

    private final DescriptorParser parser = new DescriptorParser();

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002, 1003})
    void brokenDocumentLeavesTheOthers(long seed) {
        Random random = new Random(seed);
        int broken = 0;
        for (int i = 0; i < 300; i++) {
            int chosen = random.nextInt(DOCUMENTS.size());
            List<String> documents = new ArrayList<>(DOCUMENTS);
            documents.set(chosen, changed(random, DOCUMENTS.get(chosen)));
            String text = String.join("---\n", documents);
            if (markers(text) != DOCUMENTS.size() - 1) {
                continue;
            }
            ParsedDescriptor parsed = parser.parse(file(text));
            List<EntityRef> others = new ArrayList<>(List.of(
                    EntityRef.parse("component:default/shop"),
                    EntityRef.parse("api:default/prices"),
                    EntityRef.parse("group:default/blue")));
            others.remove(chosen);
            assertThat(parsed.entities().stream().map(entity -> entity.entity().ref()))
                    .as("seed %d%n%s", seed, text)
                    .containsAll(others);
            assertThat(parsed.problems())
                    .as("seed %d%n%s", seed, text)
                    .allSatisfy(problem -> assertThat(problem.document()).isEqualTo(chosen));
            broken += parsed.problems().isEmpty() ? 0 : 1;
        }
        assertThat(broken).as("documents with problems").isGreaterThan(100);
    }

    /// A document without an entity says why, at a line that exists.
    @ParameterizedTest
    @ValueSource(longs = {1011, 1012})
    void documentThatGivesNoEntityHasAProblemWithItsPlace(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String text = changed(random, DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
            if (markers(text) > 0) {
                continue;
            }
            ParsedDescriptor parsed = parser.parse(file(text));
            assertThat(parsed.entities().size() + parsed.problems().size())
                    .as("seed %d%n%s", seed, text)
                    .isPositive();
            long lines = text.lines().count();
            for (DescriptorProblem problem : parsed.problems()) {
                assertThat(problem.message()).isNotBlank();
                assertThat((long) problem.line())
                        .as("seed %d, %s%n%s", seed, problem, text)
                        .isBetween(0L, lines + 1);
            }
        }
    }

    /// The catalog compares what a file defines with what it defined before.
    @ParameterizedTest
    @ValueSource(longs = {1021})
    void sameTextParsesToTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String text = changed(random, String.join("---\n", DOCUMENTS));
            assertThat(new DescriptorParser().parse(file(text)))
                    .as("seed %d%n%s", seed, text)
                    .usingRecursiveComparison()
                    .isEqualTo(parser.parse(file(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1031})
    void anyBytesAreParsed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            ParsedDescriptor parsed = parser.parse(file(bytes));
            assertThat(parsed.entities()).isEmpty();
        }
    }

    /// One to three changes: a text inserted, a piece or a line removed, a line doubled.
    private static String changed(Random random, String document) {
        String text = document;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            int line = text.lastIndexOf('\n', at) + 1;
            int next = text.indexOf('\n', at) + 1;
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + RandomTexts.any(random, 4) + text.substring(at);
                case 1 -> text.substring(0, at) + text.substring(end);
                case 2 -> next > line ? text.substring(0, line) + text.substring(next) : text;
                default -> next > line ? text.substring(0, next) + text.substring(line) : text;
            };
            if (text.isEmpty()) {
                return document;
            }
        }
        return text.endsWith("\n") ? text : text + "\n";
    }

    private static long markers(String text) {
        return text.lines()
                .filter(line -> line.startsWith("---") || line.startsWith("..."))
                .count();
    }
}

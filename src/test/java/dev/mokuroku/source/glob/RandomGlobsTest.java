package dev.mokuroku.source.glob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random patterns on random paths of few letters, so that many match.
class RandomGlobsTest {
    private static final int MAX_EXPANSIONS = 100;
    private static final List<String> PIECES = List.of("a", "b", ".", "*", "?", "**", "[ab]", "[!a]", "ab");
    private static final List<String> NAMES = List.of("a", "b", "ab", "ba", ".a", "a.b", "aab", ".", "abab");

    @ParameterizedTest
    @ValueSource(longs = {241, 242, 243, 244})
    void matchesWhatAPlainMatcherMatches(long seed) {
        Random random = new Random(seed);
        int matches = 0;
        for (int i = 0; i < 400; i++) {
            String pattern = pattern(random);
            Glob glob = Glob.of(pattern);
            for (int j = 0; j < 30; j++) {
                String path = path(random);
                boolean expected = PlainGlob.matches(pattern, path);
                assertThat(glob.matches(path))
                        .as("seed %d, %s on %s", seed, pattern, path)
                        .isEqualTo(expected);
                matches += expected ? 1 : 0;
            }
        }
        assertThat(matches).as("matches").isGreaterThan(500);
    }

    /// A folder that is skipped would hide files.
    @ParameterizedTest
    @ValueSource(longs = {251, 252})
    void folderWithAMatchBelowIsNeverSkipped(long seed) {
        Random random = new Random(seed);
        int skipped = 0;
        for (int i = 0; i < 400; i++) {
            String pattern = pattern(random);
            Glob glob = Glob.of(pattern);
            String folder = path(random);
            boolean anyBelow = false;
            for (int j = 0; j < 40; j++) {
                anyBelow |= glob.matches(folder + "/" + path(random));
            }
            if (anyBelow) {
                assertThat(glob.mayMatchBelow(folder))
                        .as("seed %d, %s below %s", seed, pattern, folder)
                        .isTrue();
            }
            skipped += glob.mayMatchBelow(folder) ? 0 : 1;
        }
        assertThat(skipped).as("skipped folders").isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(longs = {261, 262})
    void negationMatchesTheOthers(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String pattern = pattern(random);
            String path = path(random);
            boolean matches = Glob.of(pattern).matches(path);
            assertThat(Glob.of("!" + pattern).matches(path))
                    .as("seed %d, !%s on %s", seed, pattern, path)
                    .isNotEqualTo(matches);
            assertThat(Glob.of("!!" + pattern).matches(path))
                    .as("seed %d, !!%s on %s", seed, pattern, path)
                    .isEqualTo(matches);
        }
    }

    /// `{a,b/{c,d}}x`, held against the texts that it was made of.
    @ParameterizedTest
    @ValueSource(longs = {271, 272})
    void bracesExpandToEveryChoiceInOrder(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Written written = written(random, 3);
            assertThat(Braces.expand(written.pattern(), 1_000))
                    .as("seed %d, %s", seed, written.pattern())
                    .isEqualTo(written.expansions());
        }
    }

    private record Written(String pattern, List<String> expansions) {}

    private static Written written(Random random, int depth) {
        Written whole = new Written("", List.of(""));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Written next = depth > 0 && random.nextBoolean() ? choice(random, depth) : text(random);
            boolean few = whole.expansions().size() * next.expansions().size() <= MAX_EXPANSIONS;
            whole = joined(whole, few ? next : text(random));
        }
        return whole;
    }

    private static Written text(Random random) {
        String text = NAMES.get(random.nextInt(NAMES.size()));
        return new Written(text, List.of(text));
    }

    private static Written choice(Random random, int depth) {
        List<String> patterns = new ArrayList<>();
        List<String> expansions = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            Written one = written(random, depth - 1);
            patterns.add(one.pattern());
            expansions.addAll(one.expansions());
        }
        return new Written("{" + String.join(",", patterns) + "}", expansions);
    }

    private static Written joined(Written first, Written second) {
        List<String> expansions = new ArrayList<>();
        first.expansions().forEach(one -> second.expansions().forEach(other -> expansions.add(one + other)));
        return new Written(first.pattern() + second.pattern(), expansions);
    }

    private static String pattern(Random random) {
        List<String> segments = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            StringBuilder segment = new StringBuilder();
            for (int piece = random.nextInt(3); piece >= 0; piece--) {
                segment.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            segments.add(random.nextInt(4) == 0 ? "**" : segment.toString());
        }
        return String.join("/", segments);
    }

    private static String path(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            names.add(name.equals(".") ? "c" : name);
        }
        return String.join("/", names);
    }
}

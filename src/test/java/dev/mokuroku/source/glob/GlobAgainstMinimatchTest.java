package dev.mokuroku.source.glob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds [Glob] against the answers of minimatch 9.0.5 to generated patterns and paths.
///
/// `glob/minimatch-9.0.5.json`: a list of `[pattern, paths that match, paths that do not]`.
class GlobAgainstMinimatchTest {
    @Test
    void matchesThePathsThatMinimatchMatches() throws IOException {
        List<String> differences = new ArrayList<>();
        JsonNode cases = recorded();
        for (JsonNode recorded : cases) {
            String pattern = recorded.get(0).asText();
            Glob glob = Glob.of(pattern);
            recorded.get(1).forEach(path -> note(differences, glob.matches(path.asText()), pattern, path, "no match"));
            recorded.get(2).forEach(path -> note(differences, !glob.matches(path.asText()), pattern, path, "a match"));
        }
        assertThat(cases).hasSizeGreaterThan(300);
        assertThat(differences).isEmpty();
    }

    @Test
    void neverSkipsAFolderThatHoldsAMatch() throws IOException {
        List<String> skipped = new ArrayList<>();
        for (JsonNode recorded : recorded()) {
            String pattern = recorded.get(0).asText();
            Glob glob = Glob.of(pattern);
            for (JsonNode path : recorded.get(1)) {
                String text = path.asText();
                for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
                    note(skipped, glob.mayMatchBelow(text.substring(0, slash)), pattern, path, "skipped");
                }
            }
        }
        assertThat(skipped).isEmpty();
    }

    private static void note(List<String> differences, boolean right, String pattern, JsonNode path, String found) {
        if (!right) {
            differences.add("%s on %s: %s".formatted(pattern, path.asText(), found));
        }
    }

    private static JsonNode recorded() throws IOException {
        try (InputStream file = GlobAgainstMinimatchTest.class.getResourceAsStream("/glob/minimatch-9.0.5.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}

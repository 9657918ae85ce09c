package dev.mokuroku;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Names use the standard terms of CONTRIBUTING's word list.
class VocabularyTest {
    /// `MAX_DEPTH`, not `MOST_LEVELS`; `FETCH_TIMEOUT`, not `PATIENCE`.
    private static final Pattern CONSTANT = Pattern.compile(
            "\\b(?:MOST|LONGEST|LARGEST|DEEPEST|SHORTEST|SMALLEST|LEAST|ENOUGH|PATIENCE|AT_ONCE)(?:_[A-Z_]+)?\\b(?= *=)");

    private static final Pattern TYPE = Pattern.compile(
            "\\b(?:class|record|interface|enum) (Place|Turn|Way|Reading|\\w*Reading|Answer|\\w+Answer)\\b");

    private static final Pattern METHOD = Pattern.compile("\\b(?:tell|told|tells)[A-Z]?\\w*\\(");

    private static final String WORDS = "Names with words that CONTRIBUTING.md, section Words, replaces";

    private static List<Path> files;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src"))) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
    }

    @Test
    void findsForbiddenNames() {
        assertThat(CONSTANT.matcher("int MOST_FILES = 3;").find()).isTrue();
        assertThat(TYPE.matcher("record Place(String path)").find()).isTrue();
        assertThat(METHOD.matcher("session.tell(file)").find()).isTrue();
    }

    @Test
    void limitsAreNamedMaxMinOrTimeout() throws IOException {
        assertThat(matches(CONSTANT)).as(WORDS).isEmpty();
    }

    @Test
    void typesUseStandardTerms() throws IOException {
        assertThat(matches(TYPE)).as(WORDS).isEmpty();
    }

    @Test
    void methodsReportRatherThanTell() throws IOException {
        assertThat(matches(METHOD)).as(WORDS).isEmpty();
    }

    private static List<String> matches(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            if (file.endsWith("VocabularyTest.java")) {
                continue;
            }
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(name -> found.add(file + ": " + name));
        }
        return found;
    }
}

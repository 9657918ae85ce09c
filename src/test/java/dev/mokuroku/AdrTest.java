package dev.mokuroku;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Decisions are numbered without gaps, short, and all of one form.
class AdrTest {
    private static final Path FOLDER = Path.of("docs/adr");
    private static final int MAX_LINES = 80;

    @Test
    void areNumberedWithoutGaps() throws IOException {
        List<String> names = names();
        assertThat(names).isNotEmpty();
        for (int i = 0; i < names.size(); i++) {
            assertThat(names.get(i)).matches("%04d-[a-z0-9-]+\\.md".formatted(i + 1));
        }
    }

    @Test
    void haveTheSameHeadings() throws IOException {
        for (String name : names()) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(name));
            assertThat(lines).as(name).hasSizeLessThanOrEqualTo(MAX_LINES);
            assertThat(lines.getFirst()).as(name).startsWith("# ");
            assertThat(lines.stream().filter(line -> line.startsWith("## ")).toList())
                    .as(name)
                    .containsExactly("## Status", "## Context", "## Decision", "## Consequences");
        }
    }

    @Test
    void areListed() throws IOException {
        String index = Files.readString(FOLDER.resolve("README.md"));
        assertThat(names()).allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }
}

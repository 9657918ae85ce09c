package dev.mokuroku;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pages link to and name exists.
class DocumentationTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/mokuroku");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern JAVADOC_LINK = Pattern.compile("\\]\\[(dev\\.mokuroku[\\w.]*)");

    static Stream<Path> pages() throws IOException {
        return Documentation.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFilesAndHeadings(Path page) {
        List<String> broken = matches(LINK, prose(page))
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !exists(page, link))
                .toList();
        assertThat(broken)
                .as("Links of %s to a file or heading that does not exist", page)
                .isEmpty();
    }

    @Test
    void linksAreFound() throws IOException {
        assertThat(pages().flatMap(page -> matches(LINK, prose(page)))).hasSizeGreaterThan(50);
    }

    /// `e2e/run documentation` runs the blocks that are marked `sh`.
    @ParameterizedTest
    @MethodSource("pages")
    void commandsStandInMarkedBlocks(Path page) {
        Pattern command = Pattern.compile("(?m)^ {4}.*(\\./mvnw|\\bmake|\\bjava -|\\bcurl|\\bdocker|e2e/\\w+) .*$");
        assertThat(matches(command, FENCE.matcher(Documentation.text(page)).replaceAll(""))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void recipesNameWhatExists() throws IOException {
        CodeNames names = CodeNames.read();
        List<String> spans = matches(SPAN, Documentation.text(Path.of("CONTRIBUTING.md")))
                .map(span -> span.group(1))
                .toList();
        assertThat(spans)
                .hasSizeGreaterThan(20)
                .filteredOn(span -> !names.has(span))
                .as("Names of CONTRIBUTING.md that are no class, package, annotation, file or command")
                .isEmpty();
    }

    @Test
    void recipesWithAnUnknownNameAreSeen() throws IOException {
        CodeNames names = CodeNames.read();
        assertThat(List.of("entity/kind/KnownKinds", "EntityViewz", "make gold", "@InPlaces", "…Vieww"))
                .noneMatch(names::has);
    }

    @Test
    void theArchitectureNamesPackagesThatExist() {
        Pattern row = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|(.*)$");
        List<MatchResult> rows = matches(row, Documentation.text(Path.of("docs/architecture.md")))
                .toList();
        assertThat(rows).hasSizeGreaterThan(8).allSatisfy(it -> {
            Path folder = SOURCES.resolve(it.group(1).replace('.', '/'));
            assertThat(folder).isDirectory();
            assertThat(matches(SPAN, it.group(2)).map(span -> span.group(1)).filter(span -> span.startsWith(".")))
                    .allSatisfy(part ->
                            assertThat(folder.resolve(part.substring(1))).isDirectory());
        });
    }

    @Test
    void theArchitectureNamesEveryRoom() throws IOException {
        String architecture = Documentation.text(Path.of("docs/architecture.md"));
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            assertThat(rooms.map(room -> room.getFileName().toString()))
                    .filteredOn(room -> !architecture.contains("\n| `" + room + "` |"))
                    .as("Rooms that the table Rooms of docs/architecture.md lacks")
                    .isEmpty();
        }
    }

    @Test
    void theTableOfErrorsNamesEveryCode() {
        String table = Documentation.text(Path.of("docs/graphql-operations.md"));
        assertThat(ErrorCode.values())
                .filteredOn(code -> !table.contains("\n| `" + code + "` |"))
                .as("Codes that the table Errors of docs/graphql-operations.md lacks")
                .isEmpty();
    }

    @Test
    void javadocLinksLeadToClassesAndPackages() throws IOException {
        Set<String> linked = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file ->
                            matches(JAVADOC_LINK, Documentation.text(file)).forEach(link -> linked.add(link.group(1))));
        }
        assertThat(linked).hasSizeGreaterThan(20).allMatch(DocumentationTest::isClassOrPackage);
    }

    private static boolean isClassOrPackage(String name) {
        Path path = Path.of("src/main/java", name.split("\\.", -1));
        Path outer = Path.of(path.getParent() + ".java");
        return Files.isDirectory(path)
                || Files.exists(Path.of(path + ".java"))
                || (Files.exists(outer) && Documentation.text(outer).contains(" " + path.getFileName()));
    }

    private static String prose(Path page) {
        return SPAN.matcher(FENCE.matcher(Documentation.text(page)).replaceAll(""))
                .replaceAll("code");
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static boolean exists(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /// As GitHub makes them of headings.
    private static List<String> anchors(Path page) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        matches(HEADING, FENCE.matcher(Documentation.text(page)).replaceAll("")).forEach(heading -> {
            String anchor = heading.group(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }
}

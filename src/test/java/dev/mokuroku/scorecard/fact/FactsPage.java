package dev.mokuroku.scorecard.fact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.mokuroku.scorecard.fact.pushed.FactTypeText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// The tables of `docs/facts.md`. They begin behind a marker; the text before it is written by hand.
final class FactsPage {
    static final Path PATH = Path.of("docs/facts.md");
    static final String MARKER = "<!-- `make facts` writes everything below. -->\n";

    private FactsPage() {}

    static String withTables(String page, Collection<FactDefinition> definitions) {
        int end = page.indexOf(MARKER);
        if (end < 0) {
            throw new AssertionError("%s lacks the line %s".formatted(PATH, MARKER.strip()));
        }
        return page.substring(0, end)
                + MARKER
                + definitions.stream()
                        .collect(groupingBy(
                                definition -> definition
                                        .name()
                                        .substring(0, definition.name().indexOf('.')),
                                TreeMap::new,
                                toList()))
                        .entrySet()
                        .stream()
                        .map(group -> section(group.getKey(), group.getValue()))
                        .collect(joining());
    }

    private static String section(String name, List<FactDefinition> definitions) {
        return """

                ## %s
                | Fact | Type | Meaning | Origin |
                | --- | --- | --- | --- |
                %s
                """.formatted(name, definitions.stream().map(FactsPage::row).collect(joining("\n")));
    }

    private static String row(FactDefinition definition) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        definition.name(),
                        FactTypeText.of(definition.type()),
                        definition.description(),
                        definition.origin());
    }
}

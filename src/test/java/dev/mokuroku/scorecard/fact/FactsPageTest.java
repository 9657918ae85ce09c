package dev.mokuroku.scorecard.fact;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scorecard.fact.pushed.DocumentSchemas;
import dev.mokuroku.scorecard.fact.pushed.FactSchema;
import dev.mokuroku.scorecard.fact.pushed.PushedFacts;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/facts.md` lists every fact that Mokuroku brings.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FactsPageTest {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");
    private static final Set<String> DOCUMENTS =
            DocumentSchemas.all().stream().map(FactSchema::name).collect(toSet());

    @Inject
    Facts facts;

    @Inject
    @All
    List<FactSource> sources;

    /// `make facts` rewrites the tables.
    @Test
    void thePageIsCurrent() throws IOException {
        String current = FactsPage.withTables(Files.readString(FactsPage.PATH), builtIn());
        if (Boolean.getBoolean("facts.rewrite")) {
            Files.writeString(FactsPage.PATH, current);
        }
        assertThat(Files.readString(FactsPage.PATH))
                .as("%s; `make facts` writes its tables", FactsPage.PATH)
                .isEqualTo(current);
    }

    @Test
    void namesCanStandInExpressionsAndDescriptionsAreSentences() {
        Collection<FactDefinition> all = facts.definitions().values();
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(definition -> {
            assertThat(definition.name()).matches(NAME);
            assertThat(definition.description()).matches("(?s)[A-Za-z].*\\.( \\(.*\\))?");
            assertThat(definition.origin()).isNotBlank();
        });
        assertThat(all.stream().map(FactDefinition::name)).doesNotHaveDuplicates();
    }

    @Test
    void everySourceHasItsOrigins() {
        Set<String> origins = sources.stream()
                .filter(source -> !(source instanceof PushedFacts))
                .flatMap(source -> source.definitions().stream())
                .map(definition -> FactOrigins.of(definition.name()))
                .collect(toSet());
        assertThat(FactOrigins.ALL).containsExactlyInAnyOrderElementsOf(origins);
    }

    private List<FactDefinition> builtIn() {
        return facts.definitions().values().stream()
                .filter(definition -> {
                    String origin = FactOrigins.of(definition.name());
                    return FactOrigins.ALL.contains(origin) || DOCUMENTS.contains(origin);
                })
                .toList();
    }
}

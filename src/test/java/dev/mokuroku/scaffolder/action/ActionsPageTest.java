package dev.mokuroku.scaffolder.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// `docs/template-actions.md` lists every action with its fields and an example.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ActionsPageTest {
    private static final int MIN_ACTIONS = 35;
    /// Served as Backstage serves them: with `github:pages`, which does not exist.
    private static final Set<String> WITH_ANOTHER_ID = Set.of("github:pages:enable");

    @Inject
    Actions actions;

    /// `make actions` rewrites the page.
    @Test
    void thePageIsCurrent() throws IOException {
        String current = page();
        if (Boolean.getBoolean("actions.rewrite")) {
            Files.writeString(ActionsPage.PATH, current);
        }
        assertThat(Files.readString(ActionsPage.PATH))
                .as("%s; `make actions` writes it", ActionsPage.PATH)
                .isEqualTo(current);
    }

    @Test
    void examplesAreSteps() throws IOException {
        List<ActionDefinition> definitions = actions.definitions();
        assertThat(definitions).hasSizeGreaterThanOrEqualTo(MIN_ACTIONS);
        for (ActionDefinition definition : definitions) {
            assertThat(definition.examples()).as(definition.id()).isNotEmpty();
            for (ActionExample example : definition.examples()) {
                JsonNode steps = new YAMLMapper().readTree(example.example()).path("steps");
                assertThat(steps).as(definition.id()).isNotEmpty();
                if (!WITH_ANOTHER_ID.contains(definition.id())) {
                    assertThat(steps.findValuesAsText("action"))
                            .as(example.description())
                            .contains(definition.id());
                }
            }
        }
    }

    @Test
    void examplesOfThePageNameTheirAction() throws IOException {
        String[] sections = page().split("(?m)^## `");
        assertThat(sections).hasSizeGreaterThan(MIN_ACTIONS);
        for (String section : List.of(sections).subList(1, sections.length)) {
            String id = section.substring(0, section.indexOf('`'));
            assertThat(section).containsPattern("(?m)action: " + id + "$");
        }
    }

    @Test
    void fieldsThatAlternativesRequireNameEachOther() throws IOException {
        assertThat(page())
                .contains("| `catalogInfoUrl` | string | this or `repoContentsUrl` |")
                .contains("| `repoContentsUrl` | string | this or `catalogInfoUrl` |");
    }

    private String page() throws IOException {
        return ActionsPage.with(Files.readString(ActionsPage.PATH), actions.definitions());
    }
}

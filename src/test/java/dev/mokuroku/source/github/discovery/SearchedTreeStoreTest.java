package dev.mokuroku.source.github.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.source.github.discovery.store.SearchedTree;
import dev.mokuroku.source.github.discovery.store.SearchedTreeStore;
import dev.mokuroku.source.github.discovery.store.SettingsStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchedTreeStoreTest {
    @Inject
    SettingsStore settings;

    @Inject
    SearchedTreeStore trees;

    private final String name = UUID.randomUUID().toString();

    @Test
    void keepsTheLastSettingsOfAnOrganization() {
        assertThat(settings.load(name)).isEmpty();
        settings.save(name, new SettingsStore.File("1", "descriptors: [a.yaml]"));
        SettingsStore.File last = new SettingsStore.File("2", "descriptors: [b.yaml]");
        settings.save(name, last);
        assertThat(settings.load(name)).contains(last);
    }

    @Test
    void keepsTheLastSearchOfEachRepository() {
        trees.save(new SearchedTree("acme/" + name, "tree-1", List.of("*.yaml"), Map.of("a.yaml", "1")));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("b.yaml", "2");
        files.put("a.yaml", "1");
        SearchedTree last = new SearchedTree("acme/" + name, "tree-2", List.of("*.yaml", "{a,b}.yaml"), files);
        trees.save(last);
        SearchedTree empty = new SearchedTree("acme/none-" + name, "tree-3", List.of("*.yaml"), Map.of());
        trees.save(empty);
        assertThat(trees.load(List.of(last.slug(), empty.slug(), "acme/other-" + name)))
                .isEqualTo(Map.of(last.slug(), last, empty.slug(), empty));
    }
}

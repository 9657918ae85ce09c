package dev.mokuroku.platform.usage.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepFoldersTest {
    @ParameterizedTest
    @CsvSource({
        "services/team/shop/api, README.md, true",
        "src/Services/Ordering/Ordering.API, Shop.sln, true",
        "app/src/main/java, pom.xml, false",
        "packages/ui/src/components, packages/ui/package.json, false",
        "packages/ui/src/components, README.md, true",
        "internal/a/b/c, go.mod, false",
        "site/docs/guides/a, README.md, false"
    })
    void holdManifestsUnlessTheyHoldCodeOrText(String folder, String file, boolean mayHoldManifests) {
        assertThat(DeepFolders.of(tree(Map.of(folder, "o1"), file)).isEmpty()).isEqualTo(!mayHoldManifests);
    }

    @Test
    void haveAnotherDigestWhenOneOfThemChanges() {
        String digest = DeepFolders.of(tree(Map.of("a/b/c/d", "o1"), "x")).digest();
        assertThat(DeepFolders.of(tree(Map.of("a/b/c/d", "o1"), "y")).digest()).isEqualTo(digest);
        assertThat(DeepFolders.of(tree(Map.of("a/b/c/d", "o2"), "x")).digest()).isNotEqualTo(digest);
        assertThat(DeepFolders.of(tree(Map.of(), "x")).digest()).isEmpty();
    }

    private static ListedTree tree(Map<String, String> folders, String file) {
        return new ListedTree(
                "acme/shop", "c1", Instant.EPOCH, List.of(new ListedFile(file, "f", 1)), new TreeMap<>(folders));
    }
}

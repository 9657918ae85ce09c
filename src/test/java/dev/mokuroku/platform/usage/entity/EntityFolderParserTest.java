package dev.mokuroku.platform.usage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.client.GithubClients;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityFolderParserTest {
    private static final EntityRef SHOP = EntityRef.parse("component:default/shop");
    private static final String FILE = "url:https://github.com/acme/catalog/blob/main/teams/shop.yaml";

    private final EntityFolderParser parser =
            new EntityFolderParser(GithubClients.config("https://api.github.com", Map.of()));

    @Test
    void takesTheSourceLocation() {
        assertThat(folderOf(Map.of(
                        Annotations.SOURCE_LOCATION, "url:https://github.com/acme/Mono/tree/main/services/shop/",
                        Annotations.MANAGED_BY_LOCATION, FILE,
                        Annotations.GITHUB_PROJECT_SLUG, "acme/other")))
                .isEqualTo(new EntityFolder(SHOP, "acme/mono", "services/shop"));
    }

    @Test
    void takesTheFolderOfTheFile() {
        assertThat(folderOf(
                        Map.of(Annotations.MANAGED_BY_LOCATION, FILE, Annotations.GITHUB_PROJECT_SLUG, "Acme/Catalog")))
                .isEqualTo(new EntityFolder(SHOP, "acme/catalog", "teams"));
        assertThat(folderOf(Map.of(Annotations.MANAGED_BY_LOCATION, FILE)))
                .isEqualTo(new EntityFolder(SHOP, "acme/catalog", "teams"));
    }

    @Test
    void takesTheOwnRepositoryIfTheFileIsElsewhere() {
        EntityFolder own = new EntityFolder(SHOP, "acme/shop", "");
        assertThat(folderOf(Map.of(
                        Annotations.MANAGED_BY_LOCATION, FILE,
                        Annotations.SOURCE_LOCATION, "url:https://github.com/acme/catalog/tree/main/teams/",
                        Annotations.GITHUB_PROJECT_SLUG, "Acme/shop")))
                .isEqualTo(own);
        assertThat(folderOf(Map.of(
                        Annotations.MANAGED_BY_LOCATION, "file:/etc/catalog/shop.yaml",
                        Annotations.GITHUB_PROJECT_SLUG, "acme/shop")))
                .isEqualTo(own);
    }

    @Test
    void findsNothingWithoutARepository() {
        assertThat(folderOf(Map.of(Annotations.MANAGED_BY_LOCATION, "file:/etc/catalog/shop.yaml")))
                .isNull();
        assertThat(folderOf(Map.of(Annotations.GITHUB_PROJECT_SLUG, "no slug"))).isNull();
    }

    private EntityFolder folderOf(Map<String, String> annotations) {
        ObjectNode tree = PlainJson.MAPPER.createObjectNode();
        ObjectNode target = tree.putObject("metadata").putObject("annotations");
        annotations.forEach(target::put);
        return parser.folderOf(SHOP, new Entity(tree)).orElse(null);
    }
}

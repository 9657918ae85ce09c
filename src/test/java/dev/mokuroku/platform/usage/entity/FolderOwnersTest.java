package dev.mokuroku.platform.usage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderOwnersTest {
    @Test
    void givesAManifestToTheInnermostFolder() {
        FolderOwners owners = owners("component:shop @", "component:cart @services/cart");
        assertThat(owners.of("services/cart/go.mod")).containsExactly(ref("component:default/cart"));
        assertThat(owners.of("services/cart/deep/go.mod")).containsExactly(ref("component:default/cart"));
        assertThat(owners.of("services/cartoon/go.mod")).containsExactly(ref("component:default/shop"));
    }

    @Test
    void givesAManifestOutsideOfAllFoldersToAllComponents() {
        FolderOwners owners = owners("component:a @services/a", "component:b @services/b", "api:c @services/c");
        assertThat(owners.of("package.json")).containsExactly(ref("component:default/a"), ref("component:default/b"));
    }

    @Test
    void sharesAFolderOfSeveralComponents() {
        assertThat(owners("component:b @", "component:a @").of("pom.xml"))
                .containsExactly(ref("component:default/a"), ref("component:default/b"));
    }

    @Test
    void countsOtherKindsOnlyWithoutComponents() {
        assertThat(owners("resource:a @").of("main.tf")).containsExactly(ref("resource:default/a"));
        assertThat(owners("resource:a @infra", "component:b @").of("infra/main.tf"))
                .containsExactly(ref("component:default/b"));
    }

    @Test
    void leavesTheRestUnowned() {
        assertThat(owners().of("pom.xml")).isEmpty();
    }

    private static FolderOwners owners(String... entities) {
        List<EntityFolder> folders = Stream.of(entities)
                .map(entity -> entity.split(" @", -1))
                .map(parts -> new EntityFolder(ref(parts[0].replace(":", ":default/")), "acme/shop", parts[1]))
                .toList();
        return new FolderOwners(folders);
    }

    private static EntityRef ref(String ref) {
        return EntityRef.parse(ref);
    }
}

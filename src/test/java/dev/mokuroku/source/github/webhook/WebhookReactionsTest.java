package dev.mokuroku.source.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebhookReactionsTest {
    private final WebhookReactions reactions = new WebhookReactions(List.of(
            new RefreshDescriptorsOfPush(), new RefreshChangedRepository(), new RefreshRepositoriesOfInstallation()));

    @Test
    void tellsWhatAPushTouched() {
        assertThat(of("push", push("main", "", """
                        {"added": ["a.yaml"], "modified": [], "removed": []},
                        {"added": [], "modified": ["a.yaml", "docs/b.md"], "removed": ["c"]}""")))
                .containsExactly(new RepositoryChange("acme", Set.of("shop"), Set.of("a.yaml", "docs/b.md", "c")));
    }

    @Test
    void passesOverAPushToAnotherBranch() {
        assertThat(of("push", push("feature", "", "{\"added\": [\"a.yaml\"]}"))).isEmpty();
    }

    @Test
    void cannotTellWhatAForcedPushTouched() {
        RepositoryChange anything = RepositoryChange.of("acme", "shop");
        assertThat(of("push", push("main", "\"forced\": true,", "{\"added\": [\"docs/b.md\"]}")))
                .containsExactly(anything);
        assertThat(of("push", push("main", "", ""))).containsExactly(anything);
    }

    @Test
    void looksForARenamedRepositoryUnderBothNames() {
        assertThat(of("repository", """
                {"action": "renamed", "changes": {"repository": {"name": {"from": "store"}}}, %s}""".formatted(repository())))
                .containsExactly(new RepositoryChange("acme", Set.of("shop", "store"), Set.of()));
    }

    @Test
    void looksForATransferredRepositoryAtItsNewOwnerFirst() {
        assertThat(of("repository", """
                {"action": "transferred", "changes": {"owner": {"from": {"organization": {"login": "umbrella"}}}}, %s}""".formatted(repository())))
                .containsExactly(RepositoryChange.of("acme", "shop"), RepositoryChange.of("umbrella", "shop"));
    }

    @Test
    void looksAgainAtARepositoryThatIsArchivedOrGone() {
        for (String action : List.of("archived", "unarchived", "deleted", "privatized", "publicized", "edited")) {
            assertThat(of("repository", "{\"action\": \"%s\", %s}".formatted(action, repository())))
                    .as(action)
                    .containsExactly(RepositoryChange.of("acme", "shop"));
        }
    }

    @Test
    void passesOverAnActionWithoutMeaningHere() {
        assertThat(of("repository", "{\"action\": \"starred\", %s}".formatted(repository())))
                .isEmpty();
        assertThat(of("repository", "{%s}".formatted(repository()))).isEmpty();
    }

    @Test
    void looksAtWhatAnInstallationMaySeeNow() {
        String account = "\"installation\": {\"account\": {\"login\": \"acme\"}}";
        assertThat(of("installation", "{\"action\": \"created\", %s}".formatted(account)))
                .containsExactly(RepositoryChange.ofAll("acme"));
        assertThat(of("installation_repositories", """
                {"action": "added", "repositories_added": [{"name": "shop"}], "repositories_removed": [{"name": "pay"}], %s}""".formatted(account)))
                .containsExactly(new RepositoryChange("acme", Set.of("shop", "pay"), Set.of()));
    }

    @Test
    void readsNothingOfOtherEvents() {
        assertThat(of("star", "no JSON at all")).isEmpty();
    }

    @Test
    void refusesWhatGithubDoesNotSend() {
        assertThatThrownBy(() -> of("push", "payload=%7B%7D"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("application/json");
        assertThatThrownBy(() -> of("repository", "{\"action\": \"created\"}"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("The repository event names no repository or no owner");
    }

    @Test
    void takesTheChangesOfAnOwnerTogether() {
        RepositoryChange first = new RepositoryChange("acme", Set.of("shop"), Set.of("a"));
        RepositoryChange again = new RepositoryChange("ACME", Set.of("shop"), Set.of("b"));
        RepositoryChange other = new RepositoryChange("acme", Set.of("pay"), Set.of("c"));
        RepositoryChange unknown = RepositoryChange.of("acme", "pay");
        List<OwnerChanges> merged = OwnerChanges.of(List.of(first, again, other, unknown));
        assertThat(merged).singleElement().satisfies(acme -> {
            assertThat(acme.concernsAll()).isFalse();
            assertThat(acme.repositories())
                    .containsEntry("shop", Set.of("a", "b"))
                    .containsEntry("pay", Set.of());
        });
        assertThat(OwnerChanges.of(List.of(first, RepositoryChange.ofAll("acme")))
                        .getFirst()
                        .concernsAll())
                .isTrue();
    }

    private List<RepositoryChange> of(String event, String payload) {
        return reactions.changesBy(event, payload.getBytes(UTF_8));
    }

    private static String push(String branch, String more, String commits) {
        return "{\"ref\": \"refs/heads/%s\", %s \"commits\": [%s], %s}".formatted(branch, more, commits, repository());
    }

    private static String repository() {
        return """
                "repository": {"name": "shop", "default_branch": "main", "owner": {"login": "acme"}}""";
    }
}

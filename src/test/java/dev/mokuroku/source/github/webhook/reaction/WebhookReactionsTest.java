package dev.mokuroku.source.github.webhook.reaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import dev.mokuroku.source.github.webhook.refresh.OwnerChanges;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebhookReactionsTest {
    private final WebhookReactions reactions = new WebhookReactions(List.of(
            new RefreshDescriptorsOfPush(),
            new RefreshChangedRepository(),
            new RefreshRepositoriesOfInstallation(),
            new RefreshPeople()));

    @Test
    void reportsWhatAPushTouched() {
        assertThat(of("push", push("main", "", """
                        {"added": ["a.yaml"], "modified": [], "removed": []},
                        {"added": [], "modified": ["a.yaml", "docs/b.md"], "removed": ["c"]}""")))
                .containsExactly(new OwnerChange("acme", Set.of("shop"), Set.of("a.yaml", "docs/b.md", "c")));
    }

    @Test
    void passesOverAPushToAnotherBranch() {
        assertThat(of("push", push("feature", "", "{\"added\": [\"a.yaml\"]}"))).isEmpty();
    }

    @Test
    void cannotTellWhatAForcedPushTouched() {
        OwnerChange anything = OwnerChange.of("acme", "shop");
        assertThat(of("push", push("main", "\"forced\": true,", "{\"added\": [\"docs/b.md\"]}")))
                .containsExactly(anything);
        assertThat(of("push", push("main", "", ""))).containsExactly(anything);
    }

    @Test
    void looksForARenamedRepositoryUnderBothNames() {
        assertThat(of("repository", """
                {"action": "renamed", "changes": {"repository": {"name": {"from": "store"}}}, %s}""".formatted(repository())))
                .containsExactly(new OwnerChange("acme", Set.of("shop", "store"), Set.of()));
    }

    @Test
    void looksForATransferredRepositoryAtItsNewOwnerFirst() {
        assertThat(of("repository", """
                {"action": "transferred", "changes": {"owner": {"from": {"organization": {"login": "umbrella"}}}}, %s}""".formatted(repository())))
                .containsExactly(OwnerChange.of("acme", "shop"), OwnerChange.of("umbrella", "shop"));
    }

    @Test
    void looksAgainAtARepositoryThatIsArchivedOrGone() {
        for (String action : List.of("archived", "unarchived", "deleted", "privatized", "publicized", "edited")) {
            assertThat(of("repository", "{\"action\": \"%s\", %s}".formatted(action, repository())))
                    .as(action)
                    .containsExactly(OwnerChange.of("acme", "shop"));
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
                .containsExactly(new OwnerChange("acme", Set.of(), Set.of()));
        assertThat(of("installation_repositories", """
                {"action": "added", "repositories_added": [{"name": "shop"}], "repositories_removed": [{"name": "pay"}], %s}""".formatted(account)))
                .containsExactly(new OwnerChange("acme", Set.of("shop", "pay"), Set.of()));
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
                .hasMessage("The repository event names no owner, or no repository or person");
    }

    @Test
    void refusesNamesThatNothingOnGithubHas() {
        for (String name : List.of("a\\u0000b", "a\\n", "a".repeat(501))) {
            assertThatThrownBy(() -> of("repository", """
                    {"action": "created", "repository": {"name": "%s", "owner": {"login": "acme"}}}""".formatted(name)))
                    .hasMessage("The repository event names no owner, or no repository or person");
        }
    }

    @Test
    void takesTheChangesOfAnOwnerTogether() {
        OwnerChange first = new OwnerChange("acme", Set.of("shop"), Set.of("a"));
        OwnerChange again = new OwnerChange("ACME", Set.of("shop"), Set.of("b"));
        OwnerChange other = new OwnerChange("acme", Set.of("pay"), Set.of("c"));
        OwnerChange unknown = OwnerChange.of("acme", "pay");
        List<OwnerChanges> merged = OwnerChanges.of(List.of(first, again, other, unknown));
        assertThat(merged).singleElement().satisfies(acme -> {
            assertThat(acme.concernsAll()).isFalse();
            assertThat(acme.names()).containsEntry("shop", Set.of("a", "b")).containsEntry("pay", Set.of());
        });
        assertThat(OwnerChanges.of(List.of(first, new OwnerChange("acme", Set.of(), Set.of())))
                        .getFirst()
                        .concernsAll())
                .isTrue();
    }

    @Test
    void looksAgainAtWhoJoinedOrLeft() {
        OwnerChange ann = OwnerChange.ofPeople("acme", Set.of("ann"));
        for (String action : List.of("added", "removed")) {
            assertThat(of("membership", """
                    {"action": "%s", "member": {"login": "ann"}, "team": {"slug": "cloud"}, %s}""".formatted(action, organization()))).containsExactly(ann);
        }
        for (String action : List.of("member_added", "member_removed")) {
            assertThat(of("organization", """
                    {"action": "%s", "membership": {"user": {"login": "ann"}}, %s}""".formatted(action, organization())))
                    .containsExactly(ann);
        }
    }

    @Test
    void looksAgainAtAllPeopleWhereATeamChanges() {
        for (String action : List.of("created", "edited", "deleted")) {
            assertThat(of("team", "{\"action\": \"%s\", %s}".formatted(action, organization())))
                    .containsExactly(OwnerChange.ofPeople("acme", Set.of()));
        }
        assertThat(of("team", "{\"action\": \"added_to_repository\", %s}".formatted(organization())))
                .isEmpty();
        assertThat(of("organization", "{\"action\": \"member_invited\", %s}".formatted(organization())))
                .isEmpty();
    }

    @Test
    void looksAgainAtTheAccessOfTeamsWherePrivateRepositoriesAreForMembers() {
        OwnerChange people = OwnerChange.ofPeople("acme", Set.of());
        for (String action : List.of("added_to_repository", "removed_from_repository")) {
            String event = "{\"action\": \"%s\", %s}".formatted(action, organization());
            assertThat(withAccess("team", event)).containsExactly(people);
        }
        assertThat(withAccess("team_add", "{%s}".formatted(organization()))).containsExactly(people);
        assertThat(withAccess("team", "{\"action\": \"created\", %s}".formatted(organization())))
                .isEmpty();
        assertThat(of("team_add", "{%s}".formatted(organization()))).isEmpty();
    }

    @Test
    void keepsPeopleAndRepositoriesOfAnOwnerApart() {
        OwnerChange ann = OwnerChange.ofPeople("acme", Set.of("ann"));
        OwnerChange shop = OwnerChange.of("acme", "shop");
        List<OwnerChanges> merged = OwnerChanges.of(List.of(ann, shop));
        assertThat(merged).hasSize(2);
        assertThat(merged.getFirst().include(ann)).isTrue();
        assertThat(merged.getFirst().include(shop)).isFalse();
    }

    @Test
    void refusesAMembershipOfNobody() {
        assertThatThrownBy(() -> of("membership", "{\"action\": \"added\", %s}".formatted(organization())))
                .isInstanceOf(CatalogException.class)
                .hasMessage("The membership event names no owner, or no repository or person");
    }

    private static String organization() {
        return "\"organization\": {\"login\": \"acme\"}";
    }

    private static List<OwnerChange> withAccess(String event, String payload) {
        AuthConfig config = Settings.of(AuthConfig.class, Map.of("mokuroku.auth.private-repositories", "members"));
        RefreshTeamAccess reaction = new RefreshTeamAccess(new PrivateRepositories(config, List.of()));
        return new WebhookReactions(List.of(reaction)).changesBy(event, payload.getBytes(UTF_8));
    }

    private List<OwnerChange> of(String event, String payload) {
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

package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.role.TeamCatalog.ANN;
import static dev.mokuroku.security.role.TeamCatalog.BEN;
import static dev.mokuroku.security.role.TeamCatalog.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.authentication.Callers;
import dev.mokuroku.security.role.TeamCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityRulesTest {
    private static final String PAY = "mokuroku.auth.visibility.pay.entities";
    private static final String PAY_TO = "mokuroku.auth.visibility.pay.visible-to";
    private static final String LAB = "mokuroku.auth.visibility.lab.entities";

    @RegisterExtension
    final TeamCatalog catalog = new TeamCatalog();

    @Test
    void hideNothingWhereThereAreNone() {
        assertThat(rules(Map.of()).filterOf(null)).isEqualTo(EntityFilter.EVERYTHING);
    }

    @Test
    void hideFromAllButThoseThatTheyNameAndAdmins() {
        VisibilityRules rules = rules(Map.of(
                PAY, "metadata.namespace=pay", PAY_TO, "group:shop,service:billing", LAB, "{\"kind\":\"resource\"}"));
        EntityFilter pay = FilterString.parse("metadata.namespace=pay");
        assertThat(rules.filterOf(user("root"))).isEqualTo(EntityFilter.EVERYTHING);
        assertThat(rules.filterOf(ANN).toString()).contains("resource").doesNotContain("pay");
        assertThat(rules.filterOf(BEN).toString()).contains("resource").contains(pay.toString());
        assertThat(rules.filterOf(null)).isEqualTo(rules.filterOf(BEN));
        assertThat(rules.filterOf(new Caller.Service("billing"))).isEqualTo(EntityFilter.EVERYTHING); // an admin
    }

    @Test
    void giveEqualCallersTheSameFilter() {
        VisibilityRules rules = rules(Map.of(PAY, "metadata.namespace=pay", PAY_TO, "group:shop"));
        assertThat(rules.filterOf(BEN)).isSameAs(rules.filterOf(user("other")));
    }

    @Test
    void followTheGroupsOfTheCatalog() {
        VisibilityRules rules = rules(Map.of(PAY, "metadata.namespace=pay", PAY_TO, "group:shop"));
        assertThat(rules.filterOf(ANN)).isEqualTo(EntityFilter.EVERYTHING);
        catalog.leaveTeams("ann");
        assertThat(rules.filterOf(ANN)).isEqualTo(rules.filterOf(BEN));
    }

    @Test
    void showPrivateRepositoriesToMembersOfGroupsWithAccess() {
        VisibilityRules rules = rules(Map.of("mokuroku.auth.private-repositories", "members"));
        EntityFilter isPublic = new EntityFilter.Not(new EntityFilter.Exists(PrivateRepositories.VISIBILITY_TERM));
        assertThat(rules.filterOf(null)).isEqualTo(isPublic);
        assertThat(rules.filterOf(BEN)).isEqualTo(isPublic).isSameAs(rules.filterOf(user("other")));
        assertThat(rules.filterOf(new Caller.Service("ci", Role.EDITOR))).isEqualTo(isPublic);
        assertThat(rules.filterOf(user("root"))).isEqualTo(EntityFilter.EVERYTHING);
        assertThat(rules.filterOf(ANN))
                .isEqualTo(new EntityFilter.Any(List.of(
                        isPublic,
                        new EntityFilter.In(
                                PrivateRepositories.GROUP_TERM,
                                Stream.of("group:default/web", "group:default/shop")
                                        .map(group -> PrivateRepositories.termOf(EntityRef.parse(group)))
                                        .sorted()
                                        .toList()))));
    }

    @Test
    void joinTheScopeOfATokenToWhatItsCallerMaySee() {
        EntityFilter scope = FilterString.parse("kind=component");
        Caller scoped = new Caller.Service("ci", Role.READER, scope);
        assertThat(rules(Map.of()).filterOf(scoped)).isEqualTo(scope);
        VisibilityRules rules = rules(Map.of(PAY, "metadata.namespace=pay"));
        assertThat(rules.filterOf(scoped)).isEqualTo(new EntityFilter.All(List.of(scope, rules.filterOf(BEN))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"$nothing\":[]}", "=x", "{}", " "})
    void refuseAMalformedOrEmptyFilterAndNameTheSetting(String entities) {
        assertThatThrownBy(() -> rules(Map.of(PAY, entities))).hasMessageContaining(PAY);
    }

    @Test
    void refuseARuleWithoutEntities() {
        assertThatThrownBy(() -> rules(Map.of(PAY_TO, "group:shop"))).hasMessageContaining(PAY);
    }

    @Test
    void refuseMalformedSubjectsAndNameTheSetting() {
        assertThatThrownBy(() -> rules(Map.of(PAY, "kind=component", PAY_TO, "shop")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(PAY_TO + ": ")
                .hasMessageEndingWith("'shop'");
    }

    private VisibilityRules rules(Map<String, String> visibility) {
        Map<String, String> settings = new HashMap<>(visibility);
        settings.put("mokuroku.auth.roles.admin", "user:root");
        AuthConfig config = Settings.of(AuthConfig.class, settings);
        return new VisibilityRules(
                config,
                new PrivateRepositories(config, List.of()),
                catalog.roles(settings),
                catalog.groups(),
                Callers.identity(ANN));
    }
}

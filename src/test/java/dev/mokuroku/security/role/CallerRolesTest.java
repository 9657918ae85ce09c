package dev.mokuroku.security.role;

import static dev.mokuroku.security.role.TeamCatalog.ANN;
import static dev.mokuroku.security.role.TeamCatalog.BEN;
import static dev.mokuroku.security.role.TeamCatalog.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallerRolesTest {
    private static final String READER = "mokuroku.auth.roles.reader";
    private static final String EDITOR = "mokuroku.auth.roles.editor";
    private static final String ADMIN = "mokuroku.auth.roles.admin";
    private static final Caller CI = new Caller.Service("ci");
    private static final Caller PLUGIN = new Caller.Service("plugin:search");

    @RegisterExtension
    final TeamCatalog catalog = new TeamCatalog();

    @Test
    void usersAndPluginsAreEditorsAndServicesAdminsByDefault() {
        CallerRoles roles = catalog.roles(Map.of());
        assertThat(roles.of(ANN)).contains(Role.EDITOR);
        assertThat(roles.of(PLUGIN)).contains(Role.EDITOR);
        assertThat(roles.of(CI)).contains(Role.ADMIN);
        assertThat(roles.has(ANN, Role.READER)).isTrue();
        assertThat(roles.has(ANN, Role.EDITOR)).isTrue();
        assertThat(roles.has(ANN, Role.ADMIN)).isFalse();
    }

    @Test
    void theHighestRoleCounts() {
        CallerRoles roles = catalog.roles(Map.of(EDITOR, "group:shop", ADMIN, "user:ann,service:ops"));
        assertThat(roles.of(ANN)).contains(Role.ADMIN);
        assertThat(roles.of(BEN)).contains(Role.READER);
    }

    @Test
    void membersOfGroupsBelowCount() {
        CallerRoles roles = catalog.roles(Map.of(EDITOR, "group:shop"));
        assertThat(roles.of(ANN)).contains(Role.EDITOR);
        catalog.leaveTeams("ann");
        assertThat(roles.of(ANN)).contains(Role.READER);
        assertThat(roles.of(user("cycle"))).contains(Role.READER);
    }

    @Test
    void callersThatNoListIncludesHaveNoRole() {
        CallerRoles roles = catalog.roles(Map.of(READER, "group:shop", EDITOR, "group:shop"));
        assertThat(roles.of(BEN)).isEmpty();
        assertThat(roles.of(PLUGIN)).isEmpty();
        assertThat(roles.of(user("unknown"))).isEmpty();
        assertThat(roles.has(BEN, Role.READER)).isFalse();
    }

    @Test
    void servicesThatAListIncludesHaveItsRole() {
        assertThat(catalog.roles(Map.of(READER, "user:*,service:ci")).of(CI)).contains(Role.READER);
        assertThat(catalog.roles(Map.of(READER, "user:*,service:*")).of(CI)).contains(Role.READER);
        assertThat(catalog.roles(Map.of(READER, "user:*,service:other")).of(CI)).contains(Role.ADMIN);
    }

    @Test
    void guestsAreAdminsUnlessAListNamesTheirUser() {
        Caller guest = user("guest");
        assertThat(catalog.roles(Map.of("mokuroku.auth.guest", "true")).of(guest))
                .contains(Role.ADMIN);
        assertThat(catalog.roles(Map.of("mokuroku.auth.guest", "true", READER, "user:guest", EDITOR, "group:shop"))
                        .of(guest))
                .contains(Role.READER);
        assertThat(catalog.roles(Map.of("mokuroku.auth.guest", "false")).of(guest))
                .contains(Role.EDITOR);
    }

    @Test
    void aMalformedEntryNamesItsSetting() {
        for (String setting : new String[] {READER, EDITOR, ADMIN}) {
            assertThatThrownBy(() -> catalog.roles(Map.of(setting, "user:ann,team:shop")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(setting + ": ")
                    .hasMessageContaining("'team:shop'");
        }
    }
}

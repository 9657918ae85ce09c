package dev.mokuroku.security.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.Caller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectListTest {
    private static final Caller ANN = new Caller.User(EntityRef.parse("user:default/ann"));
    private static final EntityRef PLATFORM = EntityRef.parse("group:infra/platform");

    @Test
    void includesUsersByRef() {
        assertThat(list("user:ann").includes(ANN, Set.of())).isTrue();
        assertThat(list("USER:Default/Ann").includes(ANN, Set.of())).isTrue();
        assertThat(list("user:infra/ann").includes(ANN, Set.of())).isFalse();
        assertThat(list("user:anna").includes(ANN, Set.of())).isFalse();
        assertThat(list("user:*").includes(ANN, Set.of())).isTrue();
    }

    @Test
    void includesUsersByGroup() {
        assertThat(list("group:infra/platform").includes(ANN, Set.of(PLATFORM))).isTrue();
        assertThat(list("group:platform").includes(ANN, Set.of(PLATFORM))).isFalse();
        assertThat(list("group:infra/platform").includes(ANN, Set.of())).isFalse();
    }

    @Test
    void includesServicesAndPlugins() {
        Caller ci = new Caller.Service("ci");
        Caller search = new Caller.Service("plugin:search");
        assertThat(list("service:ci").includes(ci, Set.of())).isTrue();
        assertThat(list("service:*").includes(ci, Set.of())).isTrue();
        assertThat(list("service:*").includes(search, Set.of())).isFalse();
        assertThat(list("plugin:search").includes(search, Set.of())).isTrue();
        assertThat(list("plugin:*").includes(search, Set.of())).isTrue();
        assertThat(list("plugin:*", "user:*").includes(ci, Set.of())).isFalse();
    }

    @Test
    void includesNobodyWhereEmpty() {
        assertThat(list().includes(ANN, Set.of(PLATFORM))).isFalse();
        assertThat(list().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ann", "ann@example.com", "user:", "team:ann", "user:a b", "group:*", "service:", ":ann"})
    void refusesOtherFormsAndNamesTheSetting(String entry) {
        assertThatThrownBy(() -> list("user:ann", entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mokuroku.auth.roles.admin: each entry must be user:<name>, group:<name>")
                .hasMessageEndingWith("but one is '%s'".formatted(entry));
    }

    private static SubjectList list(String... entries) {
        return SubjectList.parse("mokuroku.auth.roles.admin", List.of(entries));
    }
}

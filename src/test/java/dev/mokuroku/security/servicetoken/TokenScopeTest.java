package dev.mokuroku.security.servicetoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.security.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenScopeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"kind=component,spec.type=service", "{\"kind\": \"component\", \"spec.type\": \"service\"}"})
    void isAFilterOrAPredicate(String text) {
        TokenScope scope = TokenScope.parse(text);
        assertThat(scope.text()).isEqualTo(text);
        assertThat(scope.entities()).isEqualTo(FilterString.parse("kind=component,spec.type=service"));
        assertThat(Tokens.token("ci", scope, null).caller().isScoped()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{}", "{", "=x", "{\"$nothing\": []}", "{\"kind\": \"a\"} b", "kind=a,internal-a.b=c"})
    void isRefusedIfItIsMalformedOrEmpty(String text) {
        assertRefused(Role.READER, text, "scope must be a filter (kind=component,spec.type=service)");
    }

    @Test
    void isRefusedIfItIsTooLong() {
        assertRefused(Role.READER, "kind=" + "a".repeat(4_000), "scope must have at most 4000 characters but has 4005");
    }

    @Test
    void isRefusedForAdmins() {
        assertRefused(Role.ADMIN, "kind=api", "scope must not be set for the role admin");
        assertThatCode(() -> request(Role.EDITOR, "kind=api").check(Set.of())).doesNotThrowAnyException();
    }

    @Test
    void containsNothingIfThisReleaseCannotParseIt() {
        assertThat(TokenScope.stored("{\"$later\": []}").entities()).isEqualTo(new EntityFilter.Any(List.of()));
    }

    private static void assertRefused(Role role, String scope, String message) {
        assertThatThrownBy(() -> request(role, scope).check(Set.of()))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("scope"))
                .hasMessageStartingWith(message);
    }

    private static TokenRequest request(Role role, String scope) {
        return new TokenRequest("ci", role, null, scope);
    }
}

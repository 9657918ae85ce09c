package dev.mokuroku.security.servicetoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.Role;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-deploy", "deploy\0", "plugin:catalog", "user:ada", "a b", "é", "deploy\n"})
    void rejectsNamesOfAnotherForm(String name) {
        refuses(name, null, "name").hasMessageStartingWith("name must have 1 to 63 letters");
    }

    @Test
    void rejectsNameLongerThan63Characters() {
        refuses("a".repeat(64), null, "name");
        assertThatCode(() -> check("a".repeat(63), null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "command-line"})
    void rejectsAuthorsThatAreNoServices(String name) {
        refuses(name, null, "name").hasMessageContaining("'%s' is reserved".formatted(name));
    }

    @Test
    void rejectsNameOfAConfiguredToken() {
        refuses("ci", null, "name")
                .hasMessage("name: mokuroku.auth.tokens already has a token named 'ci'; choose another name");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3651, Integer.MAX_VALUE})
    void rejectsExpiryOutOfRange(int days) {
        refuses("deploy", days, "expiresInDays")
                .hasMessage("expiresInDays must be from 1 to 3650 but is %d".formatted(days));
    }

    @Test
    void expiresAfterWholeDays() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        assertThat(new TokenRequest("deploy", Role.READER, 90, null).expiresAt(now))
                .isEqualTo("2026-05-30T10:00:00Z");
        assertThat(new TokenRequest("deploy", Role.READER, null, null).expiresAt(now))
                .isNull();
    }

    private static AbstractThrowableAssert<?, ?> refuses(String name, @Nullable Integer days, String field) {
        return assertThatThrownBy(() -> check(name, days))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        failure -> assertThat(failure.field()).isEqualTo(field));
    }

    private static void check(String name, @Nullable Integer days) {
        new TokenRequest(name, Role.EDITOR, days, null).check(Set.of("ci"));
    }
}

package dev.mokuroku.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRefTest {
    @ParameterizedTest
    @CsvSource({
        "team, group:ns/team",
        "user:Ann, user:ns/ann",
        "other/team, group:other/team",
        "User:Other/Ann, user:other/ann",
        "a:b:c, a:ns/b:c",
        "a/b:c, group:a/b:c",
        "a/b/c, group:a/b/c",
        "k:a/b:c/d, k:a/b:c/d",
    })
    void completesFromTheDefaults(String text, String ref) {
        assertThat(EntityRef.parse(text, "Group", "NS")).hasToString(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {":a", "a:", "/a", "a/", "a:/b", "a:b/", ":"})
    void rejectsAnEmptyPart(String text) {
        assertThatThrownBy(() -> EntityRef.parse(text, "group", "default"))
                .isInstanceOf(InvalidEntityRefException.class)
                .hasMessage("Entity reference \"%s\" was not on the form [<kind>:][<namespace>/]<name>", text);
    }

    @Test
    void rejectsNothingAtAll() {
        assertThatThrownBy(() -> EntityRef.parse("", "group", "default"))
                .hasMessage("Entity reference must not be empty");
    }

    @Test
    void asksForTheKindThatHasNoDefault() {
        assertThatThrownBy(() -> EntityRef.parse("data\"base", "", "default"))
                .hasMessage("Entity reference \"data\\\"base\" had missing or empty kind"
                        + " (e.g. did not start with \"component:\" or similar)");
    }

    @Test
    void asksForTheNamespaceThatHasNoDefault() {
        assertThatThrownBy(() -> EntityRef.parse("api:pets"))
                .hasMessage("Entity reference \"api:pets\" had missing or empty namespace");
    }

    @Test
    void isOneRefInAnyCase() {
        assertThat(EntityRef.parse("Component:Default/Shop")).isEqualTo(new EntityRef("component", "default", "shop"));
    }
}

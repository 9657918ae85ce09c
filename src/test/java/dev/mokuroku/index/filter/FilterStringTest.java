package dev.mokuroku.index.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter.Any;
import dev.mokuroku.index.filter.EntityFilter.In;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterStringTest {
    private static final EntityFilter API = EntityFilter.is("kind", "api");

    @Test
    void takesAKeyThatStandsTwiceAsEitherValue() {
        assertThat(FilterString.parse("kind=api, kind=component"))
                .isEqualTo(new In("kind", List.of("api", "component")));
    }

    @Test
    void takesOneOfSeveralStrings() {
        EntityFilter group = EntityFilter.is("kind", "group");
        assertThat(FilterString.parse(List.of("kind=api", "kind=group"))).isEqualTo(new Any(List.of(API, group)));
    }

    @Test
    void passesOverStringsThatSayNothing() {
        assertThat(FilterString.parse(List.of("", " , ", "kind=api"))).isEqualTo(API);
        assertThat(FilterString.parse(List.of(""))).isEqualTo(EntityFilter.EVERYTHING);
    }

    @Test
    void takesAnEmptyValueAsAValue() {
        assertThat(FilterString.parse("spec.type=")).isEqualTo(EntityFilter.is("spec.type", ""));
    }

    @Test
    void refusesAConditionWithoutAKey() {
        assertThatThrownBy(() -> FilterString.parse("kind=api,=x"))
                .isInstanceOf(CatalogException.class)
                .hasMessage(
                        "Invalid filter, '=x' is not a valid statement (expected a string on the form a=b or a= or a)");
    }
}

package dev.mokuroku.index.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FilterLimitsTest {
    private static final String LONG = "x".repeat(1_025);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void takesValuesOf1024Characters() {
        assertThat(FilterString.parse("kind=" + "x".repeat(1_024)))
                .isEqualTo(EntityFilter.is("kind", "x".repeat(1_024)));
    }

    @Test
    void refusesLongValuesByTheNameOfTheirField() {
        String message = "spec.type: a value must be at most 1024 characters long but is 1025";
        assertRefused(() -> new EntityFilter.HasPrefix("spec.type", LONG), message);
        assertRefused(() -> new EntityFilter.ValueContains("spec.type", LONG), message);
        assertRefused(() -> FilterString.parse("kind=component,spec.type=" + LONG), message);
        assertRefused(() -> predicate(Map.of("spec.type", LONG)), message);
        assertRefused(() -> predicate(Map.of("spec.type", Map.of("$in", List.of("a", LONG)))), message);
        assertRefused(() -> predicate(Map.of("spec.type", Map.of("$hasPrefix", LONG))), message);
        assertRefused(() -> predicate(Map.of("spec.type", Map.of("$contains", LONG))), message);
    }

    @Test
    void refusesLongNamesOfFieldsWithoutRepeatingThem() {
        assertRefused(() -> FilterString.parse(LONG), "x".repeat(40) + "…: the path of a field");
        assertRefused(() -> predicate(Map.of(LONG, "a")), "must be at most 1024 characters long but is 1025");
    }

    @Test
    void refusesManyConditionsAndManyValues() {
        assertRefused(() -> FilterString.parse("a=b,".repeat(5_001)), "more than 5000 conditions");
        List<String> several = List.of("a=b,".repeat(2_501), "a=b,".repeat(2_501));
        assertRefused(() -> FilterString.parse(several), "more than 5000 conditions");
        List<String> values = java.util.Collections.nCopies(5_000, "a");
        assertRefused(
                () -> predicate(Map.of("kind", Map.of("$in", values))), "at most 5000 conditions and values at \"kind");
    }

    private static EntityFilter predicate(Map<String, Object> json) {
        return FilterPredicate.parse(MAPPER.valueToTree(json));
    }

    private static void assertRefused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(CatalogException.class).hasMessageContaining(message);
    }
}

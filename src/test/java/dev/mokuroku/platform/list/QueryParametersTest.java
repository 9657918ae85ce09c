package dev.mokuroku.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
    private final MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    private final QueryParameters parameters = new QueryParameters(values);

    @Test
    void blankIsNotSet() {
        values.add("limit", " ");
        assertThat(parameters.limit()).isEqualTo(100);
        assertThat(parameters.text("limit")).isNull();
        assertThat(parameters.ref("limit", "group")).isNull();
        assertThat(parameters.all("other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "ten", "99999999999"})
    void refusesLimitsOutOfRange(String limit) {
        values.add("limit", limit);
        assertThatThrownBy(parameters::limit).hasMessage("limit must be from 1 to 1000 but is '%s'".formatted(limit));
    }

    @Test
    void daysAreTimesOnlyWhereTheyMayBe() {
        values.add("from", "2026-03-01");
        assertThat(parameters.timeOrDay("from")).isEqualTo("2026-03-01T00:00:00Z");
        assertThatThrownBy(() -> parameters.time("from"))
                .hasMessage("from must be a time with its offset, such as 2026-03-01T12:30:00Z, but is '2026-03-01'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "1969-12-31", "+10000-01-01", "2026-03-01T12:30:00", "1900-01-01T00:00:00Z"})
    void refusesWhatIsNoTime(String text) {
        values.add("from", text);
        assertThatThrownBy(() -> parameters.timeOrDay("from"))
                .hasMessageStartingWith("from must be a time with its offset")
                .hasMessageEndingWith("but is '%s'", text);
    }

    @Test
    void choicesAreOfAnyCase() {
        values.add("of", "Running");
        assertThat(parameters.oneOf("of", Set.of("running", "declared"))).isEqualTo("running");
        assertThatThrownBy(() -> parameters.oneOf("of", Set.of("b", "a")))
                .hasMessage("of must be one of a, b but is 'Running'");
    }

    @Test
    void refusesWhatCannotBeStored() {
        values.add("entity", "a\0b");
        assertThatThrownBy(() -> parameters.text("entity")).hasMessageContaining("entity");
    }
}

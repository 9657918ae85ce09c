package dev.mokuroku.platform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EndOfLifeProductTest {
    @Test
    void readsTheLatestReleaseOfEachCycle() {
        assertThat(EndOfLifeProduct.releases(json("""
                {"schema_version": "1.2.0", "result": {"name": "nodejs", "releases": [
                  {"name": "24", "releaseDate": "2025-05-06", "isLts": true, "isEol": false, "eolFrom": "2028-04-30",
                   "latest": {"name": "24.11.1", "date": "2025-11-11", "link": "https://example.com/24"}},
                  {"name": "23", "releaseDate": "2024-10-16", "isEol": true, "eolFrom": null, "latest": null}]}}
                """)))
                .containsExactly(
                        new PublishedRelease(
                                "24.11.1",
                                PublishedRelease.Origin.END_OF_LIFE,
                                Instant.parse("2025-11-11T00:00:00Z"),
                                false,
                                null,
                                "https://example.com/24",
                                "24",
                                LocalDate.parse("2028-04-30")),
                        new PublishedRelease(
                                "23",
                                PublishedRelease.Origin.END_OF_LIFE,
                                Instant.parse("2024-10-16T00:00:00Z"),
                                false,
                                null,
                                null,
                                "23",
                                null));
    }

    @Test
    void refusesAnotherShape() {
        assertThatThrownBy(() -> EndOfLifeProduct.releases(json("[]"))).hasMessageContaining("result.releases");
        assertThatThrownBy(() -> EndOfLifeProduct.releases(
                        json("{\"result\": {\"releases\": [{\"name\": \"1\", \"eolFrom\": \"soon\"}]}}")))
                .hasMessageContaining("'soon' is not a date");
    }

    private static JsonNode json(String text) {
        try {
            return PlainJson.MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}

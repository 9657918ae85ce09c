package dev.mokuroku.platform.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The document of a product at endoflife.date: <https://endoflife.date/docs/api/v1/>.
final class EndOfLifeProduct {
    private EndOfLifeProduct() {}

    /// The latest release of each cycle, or the cycle itself if the document names none.
    ///
    /// @throws IllegalArgumentException for a document of another shape
    static Collection<PublishedRelease> releases(JsonNode document) {
        JsonNode cycles = document.path("result").path("releases");
        if (!cycles.isArray()) {
            throw new IllegalArgumentException("the document has no list result.releases");
        }
        Map<String, PublishedRelease> byVersion = new LinkedHashMap<>();
        for (JsonNode cycle : cycles) {
            PublishedRelease release = release(cycle);
            byVersion.putIfAbsent(release.version(), release);
        }
        return byVersion.values();
    }

    private static PublishedRelease release(JsonNode cycle) {
        JsonNode latest = cycle.path("latest");
        String name = cycle.path("name").asText();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a release of the document has no name");
        }
        LocalDate published = date(latest.hasNonNull("date") ? latest.path("date") : cycle.path("releaseDate"));
        String version = latest.path("name").asText(name);
        return new PublishedRelease(
                version,
                PublishedRelease.Origin.END_OF_LIFE,
                published == null
                        ? null
                        : published.atStartOfDay(ZoneOffset.UTC).toInstant(),
                false,
                null,
                latest.path("link").isTextual() ? latest.path("link").asText() : null,
                name,
                date(cycle.path("eolFrom")));
    }

    private static @Nullable LocalDate date(JsonNode text) {
        try {
            return text.isTextual() ? LocalDate.parse(text.asText()) : null;
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException("'%s' is not a date".formatted(text.asText()), noDate);
        }
    }
}

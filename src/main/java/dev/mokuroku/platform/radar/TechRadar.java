package dev.mokuroku.platform.radar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A radar in the shape of the plugin: four quadrants, rings from the centre outwards, and entries.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TechRadar(List<Quadrant> quadrants, List<Ring> rings, List<Entry> entries) {
    public record Quadrant(String id, String name) {}

    public record Ring(String id, String name, String color, String description) {}

    /// @param quadrant its id
    /// @param timeline newest first, never empty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String key,
            String id,
            String quadrant,
            String title,
            @Nullable String url,
            @Nullable String description,
            List<Link> links,
            List<Snapshot> timeline) {}

    public record Link(String url, String title) {}

    /// @param moved 1 towards the centre, -1 outwards, 0 for no move
    public record Snapshot(String date, String ringId, int moved) {
        static Snapshot of(LocalDate date, RadarRing ring, int moved) {
            return new Snapshot(date.toString(), ring.id(), moved);
        }
    }
}

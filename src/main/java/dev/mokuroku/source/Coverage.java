package dev.mokuroku.source;

import dev.mokuroku.entity.LocationRef;
import java.util.List;
import java.util.function.Consumer;

/// What a scan covered. If the catalog holds an origin that the scan covered and did not report, the origin is gone.
public sealed interface Coverage {
    /// Everything, without more to check or to do.
    static Coverage everything() {
        return new Everything(List.of(), _ -> {});
    }

    /// The scan covered the whole source.
    ///
    /// @param missing other stored things that the scan did not find. With more missing than the source allows, the
    ///     scan is rejected and removes nothing
    record Everything(List<Missing> missing, Consumer<List<LocationRef>> afterCommit) implements Coverage {}

    /// The scan covered the origins with these prefixes. All others stay.
    record Only(LocationPrefixes prefixes, Consumer<List<LocationRef>> afterCommit) implements Coverage {}

    /// @param noun in the plural
    /// @param total how many were stored before the scan
    record Missing(String noun, long count, long total) {}

    /// Runs after everything that the scan found is committed. Receives the origins whose Locations led to something
    /// that did not respond, in the order of the scan. The next scan has to refresh these, even where nothing
    /// changed.
    Consumer<List<LocationRef>> afterCommit();

    default boolean covers(LocationRef origin) {
        return switch (this) {
            case Everything _ -> true;
            case Only only -> only.prefixes().matches(origin);
        };
    }
}

package dev.mokuroku.platform.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the releases of a platform component come from.
public sealed interface ReleaseSource {
    /// The releases of the source repository on GitHub.
    record GithubReleases(TagPattern pattern) implements ReleaseSource {}

    /// The tags of the source repository.
    record Tags(TagPattern pattern) implements ReleaseSource {}

    /// The product's release cycles, in the shape of endoflife.date.
    record EndOfLife(String product) implements ReleaseSource {}

    /// The releases that the descriptor lists.
    record Listed(List<ListedRelease> releases) implements ReleaseSource {
        public Listed {
            releases = List.copyOf(releases);
        }
    }

    /// @param date when it was published
    record ListedRelease(
            String version,
            @Nullable Instant date,
            boolean preRelease,
            @Nullable String notes,
            @Nullable String url) {}
}

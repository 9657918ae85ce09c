package dev.mokuroku.platform.version;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The releases of one platform component, oldest version first.
public final class Releases {
    private final List<Release> all;
    private final List<Release> stable;

    private Releases(List<Release> all) {
        this.all = all;
        this.stable = all.stream().filter(release -> !release.isPreRelease()).toList();
    }

    /// @param releases of one scheme, in any order
    public static Releases of(Collection<Release> releases) {
        return new Releases(
                releases.stream().sorted(Comparator.comparing(Release::version)).toList());
    }

    public List<Release> all() {
        return all;
    }

    /// Those that were published until then. Releases without a date stay.
    public Releases until(Instant time) {
        return new Releases(all.stream()
                .filter(release ->
                        release.publishedAt() == null || !release.publishedAt().isAfter(time))
                .toList());
    }

    /// The latest stable release. Pre-releases are never the latest.
    public Optional<Release> latest() {
        return stable.isEmpty() ? Optional.empty() : Optional.of(stable.getLast());
    }

    /// How far a version is behind the stable releases.
    public Drift driftOf(Version version) {
        List<Release> newer = stable.subList(firstAfter(version), stable.size());
        if (newer.isEmpty()) {
            return Drift.NONE;
        }
        long majors = newer.stream()
                .map(release -> release.version().major())
                .filter(major -> major > version.major())
                .distinct()
                .count();
        return new Drift(newer.size(), (int) majors, firstDate(newer));
    }

    /// The dates of versions need not follow their order: a fix of an old major can be younger.
    private static @Nullable Instant firstDate(List<Release> releases) {
        return releases.stream()
                .map(Release::publishedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// By binary search: the index of the first stable release with a higher version.
    private int firstAfter(Version version) {
        int low = 0;
        int high = stable.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stable.get(middle).version().compareTo(version) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

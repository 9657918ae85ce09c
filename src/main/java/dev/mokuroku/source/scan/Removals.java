package dev.mokuroku.source.scan;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;

import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a scan removes, and what it misses.
///
/// @param gone files whose origin the source does not report any more
/// @param unnamed files whose origin the source still reports, but to which no Location leads any more
/// @param missing groups of stored things that the scan covered and did not find
record Removals(List<FileId> gone, List<FileId> unnamed, List<Coverage.Missing> missing) {
    /// Up to this number of missing things never rejects a scan.
    private static final int MAX_TOLERATED_MISSING = 5;

    /// What a scan read.
    ///
    /// @param files that exist, read or unchanged
    /// @param origins that the source itself reported
    /// @param incomplete origins that led to something that could not be read: their files stay, seen or not
    record Seen(Set<FileId> files, Set<LocationRef> origins, Set<LocationRef> incomplete) {
        List<LocationRef> missingOf(Set<LocationRef> known) {
            return known.stream().filter(origin -> !origins.contains(origin)).toList();
        }
    }

    /// @param known the files that the catalog held before the scan
    static Removals of(Set<FileId> known, Seen seen, Coverage coverage) {
        Map<Boolean, List<FileId>> byNamed = known.stream()
                .filter(file -> !seen.files().contains(file)
                        && !seen.incomplete().contains(file.origin())
                        && coverage.covers(file.origin()))
                .collect(partitioningBy(file -> seen.origins().contains(file.origin())));
        return new Removals(
                byNamed.getOrDefault(false, List.of()),
                byNamed.getOrDefault(true, List.of()),
                missing(originsOf(known), seen, coverage));
    }

    static Set<LocationRef> originsOf(Set<FileId> files) {
        return files.stream().map(FileId::origin).collect(toCollection(LinkedHashSet::new));
    }

    private static List<Coverage.Missing> missing(Set<LocationRef> known, Seen seen, Coverage coverage) {
        long unseen = seen.missingOf(known).stream().filter(coverage::covers).count();
        List<Coverage.Missing> missing = new ArrayList<>();
        missing.add(new Coverage.Missing("descriptors", unseen, known.size()));
        if (coverage instanceof Coverage.Everything everything) {
            missing.addAll(everything.missing());
        }
        return missing;
    }

    /// Why the scan must not remove anything; `""` if it may.
    ///
    /// @param maxShare that may be missing of each group, from 0 to 1
    String rejection(double maxShare) {
        return missing.stream()
                .filter(group ->
                        group.count() > MAX_TOLERATED_MISSING && (double) group.count() / group.total() > maxShare)
                .map(group -> "%d of %d %s".formatted(group.count(), group.total(), group.noun()))
                .collect(collectingAndThen(
                        joining(" and "),
                        groups -> groups.isEmpty()
                                ? ""
                                : "%s are missing, more than %.0f %%".formatted(groups, maxShare * 100)));
    }
}

package dev.mokuroku.platform.radar;

import dev.mokuroku.platform.version.Release;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a platform component moved between the rings, as its releases and its lifecycle tell.
final class RadarTimeline {
    private RadarTimeline() {}

    private record Event(LocalDate date, RadarRing ring) {}

    /// The newest first. A first pre-release is a trial, the first stable release an adoption; the present ring is that
    /// of the lifecycle.
    ///
    /// @param releases in any order
    /// @param today the date of the present ring, if no release has one
    static List<TechRadar.Snapshot> of(List<Release> releases, String lifecycle, LocalDate today) {
        List<Event> events = new ArrayList<>();
        Optional<LocalDate> stable = firstDate(releases, false);
        firstDate(releases, true)
                .filter(date -> stable.isEmpty() || date.isBefore(stable.get()))
                .ifPresent(date -> events.add(new Event(date, RadarRing.TRIAL)));
        stable.ifPresent(date -> events.add(new Event(date, RadarRing.ADOPT)));
        RadarRing present = RadarRing.ofLifecycle(lifecycle);
        if (events.isEmpty() || events.getLast().ring() != present) {
            events.add(new Event(lastDate(releases).orElse(today), present));
        }
        return snapshots(events);
    }

    private static List<TechRadar.Snapshot> snapshots(List<Event> events) {
        List<TechRadar.Snapshot> snapshots = new ArrayList<>();
        RadarRing before = events.getFirst().ring();
        for (Event event : events) {
            int moved = Integer.compare(before.distance(), event.ring().distance());
            snapshots.addFirst(TechRadar.Snapshot.of(event.date(), event.ring(), moved));
            before = event.ring();
        }
        return List.copyOf(snapshots);
    }

    private static Optional<LocalDate> firstDate(List<Release> releases, boolean preRelease) {
        return dates(releases.stream()
                        .filter(release -> release.isPreRelease() == preRelease)
                        .toList())
                .stream()
                .findFirst();
    }

    private static Optional<LocalDate> lastDate(List<Release> releases) {
        List<LocalDate> dates = dates(releases);
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast());
    }

    /// Sorted.
    private static List<LocalDate> dates(List<Release> releases) {
        return releases.stream()
                .flatMap(release -> Optional.ofNullable(release.publishedAt()).stream())
                .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
                .sorted()
                .toList();
    }
}

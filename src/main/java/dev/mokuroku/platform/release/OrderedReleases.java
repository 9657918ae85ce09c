package dev.mokuroku.platform.release;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.version.Deprecation;
import dev.mokuroku.platform.version.Release;
import dev.mokuroku.platform.version.Releases;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.Version;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The releases of a platform component in the order of their scheme. Immutable.
///
/// @param releases those whose versions the scheme can order, for drift and the like
/// @param published the same with all that is known of them, the highest version first
/// @param support what the descriptor says, with the ends of support of endoflife.date
public record OrderedReleases(Releases releases, List<Item> published, SupportPolicy support) {
    /// Of a platform component without releases.
    public static final OrderedReleases NONE =
            new OrderedReleases(Releases.of(List.of()), List.of(), SupportPolicy.NONE);

    /// A release and its version.
    public record Item(Version version, PublishedRelease release) {
        /// Whether the source or the version itself says so.
        public boolean isPreRelease() {
            return release.preRelease() || version.isPreRelease();
        }
    }

    static OrderedReleases of(PlatformComponent component, List<PublishedRelease> published) {
        VersionScheme scheme = component.versions().scheme();
        List<Item> items = published.stream()
                .flatMap(release -> scheme.parse(release.version()).map(version -> new Item(version, release)).stream())
                .sorted(comparing(Item::version, reverseOrder()))
                .toList();
        return new OrderedReleases(
                Releases.of(items.stream()
                        .map(item -> new Release(item.version(), item.release().publishedAt(), item.isPreRelease()))
                        .toList()),
                items,
                support(component, published));
    }

    /// The latest stable release.
    public Optional<Item> latest() {
        return published.stream().filter(item -> !item.isPreRelease()).findFirst();
    }

    private static SupportPolicy support(PlatformComponent component, List<PublishedRelease> published) {
        SupportPolicy written = component.versions().support();
        List<Deprecation> deprecations = new ArrayList<>(written.deprecations());
        published.stream()
                .flatMap(release -> endOfCycle(release, component.versions().scheme()))
                .forEach(deprecations::add);
        return new SupportPolicy(written.supported(), deprecations);
    }

    private static Stream<Deprecation> endOfCycle(PublishedRelease release, VersionScheme scheme) {
        return release.cycle() == null || release.endOfSupport() == null
                ? Stream.empty()
                : CycleRange.of(release.cycle(), scheme)
                        .map(range -> new Deprecation(
                                range, release.endOfSupport(), "Its release cycle ends", release.endOfSupport()))
                        .stream();
    }
}

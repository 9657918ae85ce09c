package dev.mokuroku.platform.release.rest;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.mokuroku.platform.release.OrderedReleases;
import dev.mokuroku.platform.release.PublishedRelease;
import dev.mokuroku.platform.release.rest.ProductDocuments.Latest;
import dev.mokuroku.platform.release.rest.ProductDocuments.ProductRelease;
import dev.mokuroku.platform.version.Deprecation;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Release cycles: the stable releases of a major version, or those of a cycle of endoflife.date. The latest release of
/// a cycle decides whether the cycle is supported.
final class ReleaseCycles {
    private ReleaseCycles() {}

    /// The latest cycle first.
    static List<ProductRelease> of(OrderedReleases releases, LocalDate today) {
        Map<String, List<OrderedReleases.Item>> cycles = releases.published().stream()
                .filter(item -> !item.isPreRelease())
                .collect(groupingBy(ReleaseCycles::nameOf, LinkedHashMap::new, toList()));
        return cycles.entrySet().stream()
                .map(cycle -> cycle(cycle.getKey(), cycle.getValue(), releases, today))
                .toList();
    }

    private static String nameOf(OrderedReleases.Item item) {
        return Objects.requireNonNullElseGet(
                item.release().cycle(), () -> Long.toString(item.version().major()));
    }

    private static ProductRelease cycle(
            String name, List<OrderedReleases.Item> items, OrderedReleases releases, LocalDate today) {
        Version version = items.getFirst().version();
        PublishedRelease latest = items.getFirst().release();
        Optional<Deprecation> deprecation = releases.support().deprecations().stream()
                .filter(deprecated -> deprecated.range().contains(version))
                .findFirst();
        SupportStatus status = releases.support().statusOf(version, today);
        boolean ended = status == SupportStatus.UNSUPPORTED;
        return new ProductRelease(
                name,
                null,
                name,
                firstDate(items),
                false,
                null,
                ended || status == SupportStatus.DEPRECATED,
                deprecation.map(Deprecation::since).orElse(null),
                ended,
                deprecation.map(Deprecation::endOfSupport).orElse(null),
                !ended,
                new Latest(latest.version(), date(latest.publishedAt()), latest.url()),
                null);
    }

    private static @Nullable LocalDate firstDate(Collection<OrderedReleases.Item> items) {
        return items.stream()
                .map(item -> date(item.release().publishedAt()))
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts the users of each version of a platform component, among the entities that the caller may see.
@ApplicationScoped
public class VersionMatrix {
    private static final Comparator<Row> NEWEST_FIRST = Comparator.comparing(
                    Row::parsed, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Row::version);

    private final CatalogIndex index;
    private final KnownComponents components;
    private final Clock clock;

    VersionMatrix(CatalogIndex index, KnownComponents components, Clock clock) {
        this.index = index;
        this.components = components;
        this.clock = clock;
    }

    /// A version and its users.
    ///
    /// @param parsed null for a text that is no version of the component's scheme
    /// @param drift null if `parsed` is
    /// @param users entities; one that uses several versions counts for each
    /// @param facets the values of each field among the users
    public record Row(
            String version,
            @Nullable Version parsed,
            SupportStatus support,
            @Nullable Drift drift,
            long users,
            Map<String, List<FacetCount>> facets) {}

    /// Newest version first.
    ///
    /// @param condition on the users
    /// @param fields whose values are counted for each version
    public List<Row> rows(EntityRef component, EntityFilter condition, List<String> fields) {
        String key = AdoptionTerms.versionKey(component);
        EntityFilter users = EntityFilter.allOf(UserFilters.users(component), condition);
        Optional<KnownComponent> known = components.find(component);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return index.facets(users, List.of(key)).getOrDefault(key, List.of()).stream()
                .map(version -> row(known, version, today, facets(users, key, version.value(), fields)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Map<String, List<FacetCount>> facets(EntityFilter users, String key, String version, List<String> fields) {
        return fields.isEmpty()
                ? Map.of()
                : index.facets(EntityFilter.allOf(users, EntityFilter.is(key, version)), fields);
    }

    private static Row row(
            Optional<KnownComponent> known, FacetCount version, LocalDate today, Map<String, List<FacetCount>> facets) {
        Optional<Version> parsed = known.flatMap(component -> component.scheme().parse(version.value()));
        return new Row(
                version.value(),
                parsed.orElse(null),
                parsed.map(own -> known.orElseThrow().policy().statusOf(own, today))
                        .orElse(SupportStatus.UNKNOWN),
                parsed.map(own -> known.orElseThrow().releases().driftOf(own)).orElse(null),
                version.count(),
                facets);
    }
}

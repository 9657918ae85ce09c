package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.platform.version.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts the users of each version of a platform component, among the entities that the caller may see.
@ApplicationScoped
public class VersionMatrix {
    public static final Comparator<Row> NEWEST_FIRST = Comparator.comparing(
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
    /// @param judged its drift and support
    /// @param users entities; one that uses several versions counts for each
    /// @param environments where it runs, with the users of each; empty for declared uses
    /// @param facets the values of each field among the users
    public record Row(
            @Nullable Version parsed,
            JudgedVersion judged,
            long users,
            List<FacetCount> environments,
            Map<String, List<FacetCount>> facets) {
        public String version() {
            return Objects.requireNonNull(judged.version());
        }
    }

    /// Newest version first.
    ///
    /// @param condition on the users
    /// @param fields whose values are counted for each version
    public List<Row> rows(EntityRef component, UseScope scope, EntityFilter condition, List<String> fields) {
        String key = scope.versionKey(component);
        EntityFilter users = EntityFilter.allOf(scope.users(component), condition);
        Map<String, List<FacetCount>> environments = environments(component, scope, users);
        return index.facets(users, List.of(key)).getOrDefault(key, List.of()).stream()
                .map(version -> row(
                        component,
                        version,
                        environments.getOrDefault(version.value(), List.of()),
                        facets(users, key, version.value(), fields)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /// By version: where it runs.
    private Map<String, List<FacetCount>> environments(EntityRef component, UseScope scope, EntityFilter users) {
        if (!scope.running()) {
            return Map.of();
        }
        List<String> names =
                scope.environment() == null ? valuesOf(UseScope.ENVIRONMENTS, users) : List.of(scope.environment());
        List<String> keys = names.stream()
                .map(name -> UseScope.runningIn(name).versionKey(component))
                .toList();
        Map<String, List<FacetCount>> counted = index.facets(users, keys);
        Map<String, List<FacetCount>> byVersion = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            counted.getOrDefault(keys.get(i), List.of())
                    .forEach(version -> byVersion
                            .computeIfAbsent(version.value(), text -> new ArrayList<>())
                            .add(new FacetCount(name, version.count())));
        }
        return byVersion;
    }

    private List<String> valuesOf(String field, EntityFilter users) {
        return index.facets(users, List.of(field)).getOrDefault(field, List.of()).stream()
                .map(FacetCount::value)
                .toList();
    }

    private Map<String, List<FacetCount>> facets(EntityFilter users, String key, String version, List<String> fields) {
        return fields.isEmpty()
                ? Map.of()
                : index.facets(EntityFilter.allOf(users, EntityFilter.is(key, version)), fields);
    }

    private Row row(
            EntityRef component,
            FacetCount version,
            List<FacetCount> environments,
            Map<String, List<FacetCount>> facets) {
        Optional<KnownComponent> known = components.find(component);
        LocalDate today = UtcDay.today(clock);
        return new Row(
                known.flatMap(own -> own.scheme().parse(version.value())).orElse(null),
                known.map(own -> own.judge(version.value(), today))
                        .orElse(new JudgedVersion(version.value(), null, SupportStatus.UNKNOWN)),
                version.count(),
                environments,
                facets);
    }
}

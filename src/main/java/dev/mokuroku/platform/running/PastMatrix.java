package dev.mokuroku.platform.running;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.JudgedVersion;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.adoption.VersionMatrix;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The matrix of versions and users at a time in the past. Users, and the values of their fields, are those of entities
/// that the caller may see now.
@ApplicationScoped
public class PastMatrix {
    private final PastUsers past;
    private final KnownComponents components;
    private final CatalogIndex index;

    PastMatrix(PastUsers past, KnownComponents components, CatalogIndex index) {
        this.past = past;
        this.components = components;
        this.index = index;
    }

    /// Who used a version, and where it ran.
    private record Users(JudgedVersion version, Set<EntityRef> entities, Map<String, Set<EntityRef>> byEnvironment) {
        Users(JudgedVersion version) {
            this(version, new TreeSet<>(), new TreeMap<>());
        }

        void add(PastUsers.PastUser user) {
            entities.add(user.entity());
            if (user.environment() != null) {
                byEnvironment
                        .computeIfAbsent(user.environment(), name -> new TreeSet<>())
                        .add(user.entity());
            }
        }
    }

    /// As [VersionMatrix#rows].
    ///
    /// @param asOf within the history that is kept
    public List<VersionMatrix.Row> rows(
            EntityRef component, UseScope scope, EntityFilter condition, List<String> fields, Instant asOf) {
        Map<String, Users> byVersion = new HashMap<>();
        for (PastUsers.PastUser user : past.of(component, scope, asOf)) {
            String version = user.version().version();
            if (version != null) {
                byVersion
                        .computeIfAbsent(version, text -> new Users(user.version()))
                        .add(user);
            }
        }
        List<VersionMatrix.Row> rows = new ArrayList<>();
        byVersion.values().forEach(users -> {
            VersionMatrix.Row row = row(component, users, condition, fields);
            if (row.users() > 0) {
                rows.add(row);
            }
        });
        rows.sort(VersionMatrix.NEWEST_FIRST);
        return rows;
    }

    private VersionMatrix.Row row(EntityRef component, Users users, EntityFilter condition, List<String> fields) {
        EntityFilter matching = among(users.entities(), condition);
        List<FacetCount> environments = users.byEnvironment().entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), index.count(among(entry.getValue(), condition))))
                .filter(count -> count.count() > 0)
                .sorted(Comparator.comparing(FacetCount::value))
                .toList();
        return new VersionMatrix.Row(
                components
                        .find(component)
                        .flatMap(known -> known.scheme()
                                .parse(String.valueOf(users.version().version())))
                        .orElse(null),
                users.version(),
                index.count(matching),
                environments,
                fields.isEmpty() ? Map.of() : index.facets(matching, fields));
    }

    private static EntityFilter among(Set<EntityRef> entities, EntityFilter condition) {
        return EntityFilter.allOf(
                new EntityFilter.RefIn(
                        entities.stream().map(EntityRef::toString).toList()),
                condition);
    }
}

package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.ConfiguredSources;
import dev.mokuroku.catalog.EntityRepository;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which file holds a ref that another file would define too.
@ApplicationScoped
public class HeldRefs {
    private final EntityRepository entities;
    private final ConfiguredSources configured;

    HeldRefs(EntityRepository entities, ConfiguredSources configured) {
        this.entities = entities;
        this.configured = configured;
    }

    /// The files that would keep these refs, by the rules of [Claims].
    ///
    /// @param files the file that would define each ref
    /// @return in the order of the refs
    @Transactional
    public Map<EntityRef, LocationRef> holders(Map<EntityRef, LocationRef> files) {
        Map<String, EntityRow> rows = new LinkedHashMap<>();
        entities.byRefs(files.keySet().stream().map(EntityRef::toString).toList())
                .forEach(row -> rows.put(row.ref, row));
        Map<EntityRef, LocationRef> holders = new LinkedHashMap<>();
        files.forEach((ref, file) -> {
            EntityRow row = rows.get(ref.toString());
            if (row != null && isKeptFrom(file, row)) {
                holders.put(ref, LocationRef.parse(row.descriptor.location));
            }
        });
        return holders;
    }

    private boolean isKeptFrom(LocationRef file, EntityRow row) {
        return !row.descriptor.location.equals(file.toString())
                && !configured.isGivenUp(row.descriptor.source)
                && !Orphans.isOrphan(row.json);
    }
}

package dev.mokuroku.catalog.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.catalog.CatalogConfig;
import dev.mokuroku.catalog.StoredJson;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.Entity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// What becomes of entities that no file describes any more, though what was registered or discovered
/// still stands. They go, or stay with the annotation `backstage.io/orphan` until a file describes them
/// again.
@Singleton
public class Orphans {
    private final boolean keep;

    @Inject
    Orphans(CatalogConfig config) {
        this(config.orphans());
    }

    Orphans(CatalogConfig.Orphans strategy) {
        this.keep = strategy == CatalogConfig.Orphans.KEEP;
    }

    boolean keep() {
        return keep;
    }

    static boolean isOrphan(String json) {
        return json.contains(Annotations.ORPHAN)
                && StoredJson.parse(json).json().at("/metadata/annotations").has(Annotations.ORPHAN);
    }

    static String withOrphanAnnotation(String json) {
        Entity entity = StoredJson.parse(json);
        ObjectNode metadata = (ObjectNode) entity.json().path("metadata");
        metadata.withObjectProperty("annotations").put(Annotations.ORPHAN, "true");
        return entity.json().toString();
    }
}

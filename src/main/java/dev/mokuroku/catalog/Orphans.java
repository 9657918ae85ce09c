package dev.mokuroku.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.Entity;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What becomes of entities that no file describes any more, though what was registered or discovered
/// still stands. They go, or stay with the annotation `backstage.io/orphan` until a file describes them
/// again.
@Singleton
class Orphans {
    enum Strategy {
        DELETE,
        KEEP
    }

    private final boolean kept;

    Orphans(@ConfigProperty(name = "mokuroku.catalog.orphans", defaultValue = "delete") Strategy strategy) {
        this.kept = strategy == Strategy.KEEP;
    }

    boolean areKept() {
        return kept;
    }

    static boolean isOrphan(EntityRow row) {
        return StoredJson.parse(row.json).json().at("/metadata/annotations").has(Annotations.ORPHAN);
    }

    static String marked(String json) {
        Entity entity = StoredJson.parse(json);
        ObjectNode metadata = (ObjectNode) entity.json().path("metadata");
        metadata.withObjectProperty("annotations").put(Annotations.ORPHAN, "true");
        return entity.json().toString();
    }
}

package dev.mokuroku.descriptor;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Relation;
import java.util.List;

public final class EntityRelations {
    private EntityRelations() {}

    public static List<Relation> of(Entity entity) {
        return List.of();
    }
}

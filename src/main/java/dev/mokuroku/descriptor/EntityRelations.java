package dev.mokuroku.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.KnownKinds;
import dev.mokuroku.entity.kind.ReferenceField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The relations that a valid entity emits, each with its inverse.
public final class EntityRelations {
    private EntityRelations() {}

    /// @throws UnreadableReference for a reference that is none
    public static List<Relation> of(Entity entity) {
        Set<Relation> relations = new LinkedHashSet<>();
        List<ReferenceField> fields =
                KnownKinds.of(entity).map(KindDefinition::references).orElse(List.of());
        for (ReferenceField field : fields) {
            JsonNode value = entity.spec().path(field.name());
            if (value.isTextual()) {
                draw(relations, entity, field, value.asText(), "/spec/" + field.name());
            }
            for (int i = 0; i < value.size(); i++) {
                draw(relations, entity, field, value.get(i).asText(), "/spec/" + field.name() + "/" + i);
            }
        }
        return new ArrayList<>(relations);
    }

    private static void draw(
            Set<Relation> relations, Entity entity, ReferenceField field, String text, String pointer) {
        EntityRef source = entity.ref();
        EntityRef target;
        try {
            target = EntityRef.parse(text, field.defaultKind(), source.namespace());
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableReference(pointer, String.valueOf(malformed.getMessage()));
        }
        relations.add(Relation.of(source, field.relation(), target));
        relations.add(Relation.of(target, field.relation().inverse(), source));
    }

    /// A field that should name an entity and does not.
    static final class UnreadableReference extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String field;

        UnreadableReference(String field, String message) {
            super(message);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}

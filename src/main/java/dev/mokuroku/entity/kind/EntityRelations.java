package dev.mokuroku.entity.kind;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.entity.InvalidEntityRefException.Reason;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The relations that an entity emits by its spec.
///
/// @param relations in both directions, distinct, by source, type and target
/// @param violations the fields whose text names no entity
public record EntityRelations(List<Relation> relations, List<Violation> violations) {
    private static final Comparator<Relation> ORDER =
            comparing(Relation::source).thenComparing(Relation::type).thenComparing(Relation::target);

    /// Of an entity whose spec was found valid. Refs without a namespace are in the entity's own.
    public static EntityRelations of(Entity entity, Kinds kinds) {
        var relations = new ArrayList<Relation>();
        var violations = new ArrayList<Violation>();
        for (RelationRule rule : kinds.relationRulesOf(entity)) {
            new Emission(entity, rule, relations, violations).emit();
        }
        return new EntityRelations(relations.stream().distinct().sorted(ORDER).toList(), List.copyOf(violations));
    }

    private record Emission(Entity entity, RelationRule rule, List<Relation> relations, List<Violation> violations) {
        void emit() {
            JsonNode value = entity.spec().at("/" + rule.field());
            String pointer = "/spec/" + rule.field();
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    emit(value.get(i), pointer + "/" + i);
                }
            } else if (isSet(value)) {
                emit(value, pointer);
            }
        }

        private void emit(JsonNode value, String pointer) {
            if (value.isTextual() && !rule.namesEntity().test(value.asText())) {
                return;
            }
            try {
                EntityRef target = parse(value);
                relations.addAll(rule.relations(entity.ref(), target));
            } catch (InvalidEntityRefException invalid) {
                String name = invalid.reason() == Reason.MALFORMED ? "TypeError" : "Error";
                violations.add(new Violation(pointer, name + ": " + invalid.getMessage())
                        .within("Processor %s threw an error while postprocessing".formatted(processorName())));
            }
        }

        private String processorName() {
            return KnownKind.of(entity).map(KnownKind::processorName).orElse(KnownKind.PROCESSOR);
        }

        private EntityRef parse(JsonNode value) {
            if (value.isTextual() || !isSet(value)) {
                return EntityRef.parse(value.asText(""), rule.defaultKind(), entity.namespace());
            }
            throw InvalidEntityRefException.noKind(value.toString());
        }

        /// Not every field of relations is in the schema of its kind (`dependencyOf` is in none).
        private static boolean isSet(JsonNode value) {
            return !value.isMissingNode()
                    && !value.isNull()
                    && !(value.isTextual() && value.asText().isEmpty());
        }
    }
}

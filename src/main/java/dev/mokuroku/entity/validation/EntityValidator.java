package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.KnownKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the first rule that an entity breaks, in Backstage's order and words. May be used by any
/// thread.
///
/// Kinds of the catalog's own (`mokuroku.dev/…`), and such as the configuration adds, are held to the
/// envelope alone.
public final class EntityValidator {
    private static final String OWN_KINDS = "mokuroku.dev/";
    private static final EntitySchema ENVELOPE = EntitySchema.named("envelope");
    private static final EntitySchema ENTITY = EntitySchema.named("entity");
    private static final Map<String, EntitySchema> OF_KINDS = new ConcurrentHashMap<>();

    private final Set<String> kinds;

    public EntityValidator() {
        this(Set.of());
    }

    /// @param kinds in lower case, which nobody but the configuration knows
    public EntityValidator(Set<String> kinds) {
        this.kinds = kinds;
    }

    /// The least that a document must hold to be told: apiVersion, kind, name.
    public Optional<Violation> checkEnvelope(JsonNode json) {
        return ENVELOPE.firstError(json).map(SchemaError::full);
    }

    /// All rules, of an entity with a good envelope.
    public Optional<Violation> check(Entity entity) {
        EntityRef ref = entity.ref();
        return checkPolicies(entity)
                .map(violation -> violation.within("Policy check failed for " + ref))
                .or(() -> checkKind(entity, ref));
    }

    /// What is asked of an entity that is valid, so that it can be found by its fields.
    public Optional<Violation> checkKeys(Entity entity) {
        return new KeyCaseCheck().violation(entity.json());
    }

    private static Optional<Violation> checkPolicies(Entity entity) {
        return ENTITY.firstError(entity.json())
                .map(error -> prefixed("Error: Malformed envelope, ", error.brief()))
                .or(() -> foreignField(entity, "relations"))
                .or(() -> foreignField(entity, "status"))
                .or(() ->
                        new FieldFormatCheck(entity).firstViolation().map(violation -> prefixed("Error: ", violation)));
    }

    /// Fields of the catalog's own that a file may not set.
    private static Optional<Violation> foreignField(Entity entity, String field) {
        return entity.json().has(field)
                ? Optional.of(new Violation("/" + field, "Error: Unknown field " + field))
                : Optional.empty();
    }

    private Optional<Violation> checkKind(Entity entity, EntityRef ref) {
        Optional<KnownKind> known = KnownKind.of(entity);
        if (known.isEmpty() && !isAdded(entity, ref)) {
            return Optional.of(new Violation(
                    "/apiVersion",
                    "No processor recognized the entity %s as valid, possibly caused by a foreign kind or apiVersion"
                            .formatted(ref)));
        }
        return known.flatMap(kind -> schemaOf(kind, entity)
                .firstError(entity.json())
                .map(error -> prefixed("TypeError: ", error.full())
                        .within("Processor %s threw an error while validating the entity %s"
                                .formatted(kind.processor(), ref))));
    }

    /// No kind but the catalog's own may have the name of one that it knows: they would be one in a ref.
    private boolean isAdded(Entity entity, EntityRef ref) {
        return !KnownKind.claimsNameOf(entity)
                && (kinds.contains(ref.kind()) || entity.apiVersion().startsWith(OWN_KINDS));
    }

    private static EntitySchema schemaOf(KnownKind kind, Entity entity) {
        return OF_KINDS.computeIfAbsent(
                kind.schemaFor(entity.spec().path("type").asText()), EntitySchema::named);
    }

    private static Violation prefixed(String prefix, Violation violation) {
        return new Violation(violation.pointer(), prefix + violation.message());
    }
}

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
/// Of the catalog's own kinds (`mokuroku.dev/…`) and of kinds that the configuration adds, only the
/// envelope is validated.
public final class EntityValidator {
    private static final String OWN_KINDS = "mokuroku.dev/";
    private static final EntitySchema ENVELOPE = EntitySchema.named("envelope");
    private static final EntitySchema ENTITY = EntitySchema.named("entity");
    private static final Map<String, EntitySchema> SCHEMAS = new ConcurrentHashMap<>();

    private final Set<String> additionalKinds;

    public EntityValidator() {
        this(Set.of());
    }

    /// @param additionalKinds in lower case, from the configuration
    public EntityValidator(Set<String> additionalKinds) {
        this.additionalKinds = additionalKinds;
    }

    /// The fields that identify an entity: apiVersion, kind, name.
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

    /// Whether a valid entity can be searched: no two of its fields may differ in case alone.
    public Optional<Violation> checkKeys(Entity entity) {
        return new KeyCaseCheck().violation(entity.json());
    }

    private static Optional<Violation> checkPolicies(Entity entity) {
        return ENTITY.firstError(entity.json())
                .map(error -> prefixed("Error: Malformed envelope, ", error.brief()))
                .or(() -> reservedField(entity, "relations"))
                .or(() -> reservedField(entity, "status"))
                .or(() ->
                        new FieldFormatCheck(entity).firstViolation().map(violation -> prefixed("Error: ", violation)));
    }

    /// Fields of the catalog's own that a file may not set.
    private static Optional<Violation> reservedField(Entity entity, String field) {
        return entity.json().has(field)
                ? Optional.of(new Violation("/" + field, "Error: Unknown field " + field))
                : Optional.empty();
    }

    private Optional<Violation> checkKind(Entity entity, EntityRef ref) {
        Optional<KnownKind> known = KnownKind.of(entity);
        if (known.isEmpty() && !isCustomKind(entity, ref)) {
            return Optional.of(new Violation(
                    "/apiVersion",
                    "No processor recognized the entity %s as valid, possibly caused by a foreign kind or apiVersion"
                            .formatted(ref)));
        }
        return known.flatMap(kind -> schemaOf(kind, entity)
                .firstError(entity.json())
                .map(error -> prefixed("TypeError: ", error.full())
                        .within("Processor %s threw an error while validating the entity %s"
                                .formatted(kind.processorName(), ref))));
    }

    /// No kind but the catalog's own may have the name of one that it knows: they would be one in a ref.
    private boolean isCustomKind(Entity entity, EntityRef ref) {
        return !KnownKind.sharesNameWith(entity)
                && (additionalKinds.contains(ref.kind()) || entity.apiVersion().startsWith(OWN_KINDS));
    }

    private static EntitySchema schemaOf(KnownKind kind, Entity entity) {
        return SCHEMAS.computeIfAbsent(
                kind.schemaName(entity.spec().path("type").asText()), EntitySchema::named);
    }

    private static Violation prefixed(String prefix, Violation violation) {
        return new Violation(violation.pointer(), prefix + violation.message());
    }
}

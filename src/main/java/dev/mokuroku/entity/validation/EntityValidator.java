package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.entity.kind.KnownKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the first rule that an entity breaks, in Backstage's order and words. May be used by any
/// thread.
///
/// Of kinds that the configuration adds, and of other kinds of `mokuroku.dev/…` without a definition, only the
/// envelope is validated.
public final class EntityValidator {
    private static final String OWN_KINDS = "mokuroku.dev/";
    private static final EntitySchema ENVELOPE = EntitySchema.named("envelope");
    private static final EntitySchema ENTITY = EntitySchema.named("entity");
    private static final Map<String, EntitySchema> SCHEMAS = new ConcurrentHashMap<>();

    private final Set<String> additionalKinds;
    private final Kinds kinds;
    /// Of features' kinds, by kind.
    private final Map<String, EntitySchema> definedSchemas = new ConcurrentHashMap<>();

    public EntityValidator() {
        this(Set.of(), Kinds.BACKSTAGE);
    }

    /// @param additionalKinds in lower case, from the configuration
    public EntityValidator(Set<String> additionalKinds, Kinds kinds) {
        this.additionalKinds = additionalKinds;
        this.kinds = kinds;
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

    /// The spec alone, of an entity of a kind of Backstage with a good envelope.
    public Optional<Violation> checkSpec(Entity entity) {
        return KnownKind.of(entity)
                .flatMap(kind -> schemaOf(kind, entity).firstError(entity.json()))
                .map(SchemaError::full);
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
        if (known.isPresent()) {
            return checkSchema(schemaOf(known.get(), entity), known.get().processorName(), entity);
        }
        Optional<KindDefinition> defined = kinds.definitionOf(entity);
        if (defined.isPresent()) {
            return schemaOf(defined.get())
                    .firstErrorOfOwnKind(entity.json())
                    .or(() -> defined.get().check().apply(entity))
                    .map(violation -> new Violation(
                            violation.pointer(), "%s is not valid: %s".formatted(ref, violation.message())));
        }
        return isCustomKind(entity, ref) ? Optional.empty() : Optional.of(foreignKind(entity, ref));
    }

    private Violation foreignKind(Entity entity, EntityRef ref) {
        String hint = kinds.definitionNamedAs(entity)
                .map(kind -> ": write kind %s and apiVersion %s"
                        .formatted(kind.kind(), kind.apiVersions().getFirst()))
                .orElse("");
        return new Violation(
                "/apiVersion",
                "No processor recognized the entity %s as valid, possibly caused by a foreign kind or apiVersion%s"
                        .formatted(ref, hint));
    }

    private static Optional<Violation> checkSchema(EntitySchema schema, String processor, Entity entity) {
        return schema.firstError(entity.json()).map(error -> ofKind(error.full(), processor, entity));
    }

    private static Violation ofKind(Violation violation, String processor, Entity entity) {
        return prefixed("TypeError: ", violation)
                .within("Processor %s threw an error while validating the entity %s"
                        .formatted(processor, entity.ref()));
    }

    /// No kind without rules may have the name of a kind with rules: they would be one in a ref.
    private boolean isCustomKind(Entity entity, EntityRef ref) {
        return !kinds.sharesNameWith(entity)
                && (additionalKinds.contains(ref.kind()) || entity.apiVersion().startsWith(OWN_KINDS));
    }

    private static EntitySchema schemaOf(KnownKind kind, Entity entity) {
        return SCHEMAS.computeIfAbsent(
                kind.schemaName(entity.spec().path("type").asText()), EntitySchema::named);
    }

    private EntitySchema schemaOf(KindDefinition kind) {
        return definedSchemas.computeIfAbsent(kind.kind(), _ -> EntitySchema.of(kind));
    }

    private static Violation prefixed(String prefix, Violation violation) {
        return new Violation(violation.pointer(), prefix + violation.message());
    }
}

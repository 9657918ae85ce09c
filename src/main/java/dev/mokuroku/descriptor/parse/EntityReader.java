package dev.mokuroku.descriptor.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.descriptor.placeholder.Placeholders;
import dev.mokuroku.descriptor.placeholder.ReferenceReader;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.EntityRelations;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.entity.validation.EntityValidator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes an entity of one document: fills in what it refers to, completes it, validates it and draws its
/// relations. Stateless; may
/// be called by any thread.
public final class EntityReader {
    private final EntityValidator validator;
    private final Kinds kinds;

    /// @param additionalKinds in lower case: kinds of which only the envelope is validated
    public EntityReader(Set<String> additionalKinds, Kinds kinds) {
        this.validator = new EntityValidator(additionalKinds, kinds);
        this.kinds = kinds;
    }

    /// A placeholder such as `$text` is a violation here.
    ///
    /// @param json becomes the entity's and is completed in place
    /// @param file where it was read; its content is not looked at
    public EntityReadResult read(ObjectNode json, DescriptorFile file) {
        ReferenceReader nothing = new ReferenceReader(ReferencedFiles.NONE, DescriptorLimits.DEFAULT);
        return read(json, file, new Placeholders(file.location(), nothing, DescriptorLimits.DEFAULT));
    }

    EntityReadResult read(ObjectNode json, DescriptorFile file, Placeholders placeholders) {
        Optional<Violation> malformed =
                validator.checkEnvelope(json).or(() -> checkAnnotations(json)).or(() -> placeholders.resolve(json));
        if (malformed.isPresent()) {
            return new EntityReadResult.Invalid(identify(json), malformed.get());
        }
        EntityPreparation.prepare(json, file);
        Entity entity = new Entity(json);
        Optional<Violation> invalid = validator.check(entity);
        if (invalid.isPresent()) {
            return new EntityReadResult.Invalid(entity.ref(), invalid.get());
        }
        EntityRelations relations = EntityRelations.of(entity, kinds);
        if (!relations.violations().isEmpty()) {
            return new EntityReadResult.Invalid(
                    entity.ref(), relations.violations().getFirst());
        }
        Optional<Violation> unsearchable = validator.checkKeys(entity);
        if (unsearchable.isPresent()) {
            return new EntityReadResult.Invalid(entity.ref(), unsearchable.get());
        }
        EntityPreparation.sortLists(json);
        return new EntityReadResult.Valid(new ParsedEntity(entity, relations.relations()));
    }

    private static Optional<Violation> checkAnnotations(JsonNode json) {
        JsonNode annotations = json.path("metadata").path("annotations");
        boolean unset = annotations.isMissingNode() || annotations.isNull() || annotations.equals(TextNode.valueOf(""));
        return unset || annotations.isObject()
                ? Optional.empty()
                : Optional.of(new Violation("/metadata/annotations", "metadata.annotations must be a valid object"));
    }

    /// The ref of an entity that may be invalid, so that the problem is attached to the stored entity of that
    /// ref; null when any part of the ref is missing.
    private static @Nullable EntityRef identify(JsonNode json) {
        String kind = json.path("kind").textValue();
        String name = json.path("metadata").path("name").textValue();
        JsonNode written = json.path("metadata").path("namespace");
        String namespace =
                written.isMissingNode() || written.isNull() ? EntityRef.DEFAULT_NAMESPACE : written.textValue();
        return isText(kind) && isText(namespace) && isText(name) ? new EntityRef(kind, namespace, name) : null;
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}

package dev.mokuroku.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorProblem.Kind;
import dev.mokuroku.descriptor.EntityRelations.UnreadableReference;
import dev.mokuroku.descriptor.yaml.FieldPosition;
import dev.mokuroku.descriptor.yaml.YamlException;
import dev.mokuroku.descriptor.yaml.YamlFile;
import dev.mokuroku.descriptor.yaml.YamlLimits;
import dev.mokuroku.descriptor.yaml.YamlTree;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.kind.KnownKinds;
import dev.mokuroku.entity.validation.Envelope;
import dev.mokuroku.entity.validation.FieldFormats;
import dev.mokuroku.entity.validation.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one document of a file: into an entity, or into the first thing that is wrong with it.
final class DocumentReader {
    private final DescriptorFile file;
    private final int index;
    private final YamlFile.Document document;
    private final YamlLimits limits;

    DocumentReader(DescriptorFile file, int index, YamlFile.Document document, YamlLimits limits) {
        this.file = file;
        this.index = index;
        this.document = document;
        this.limits = limits;
    }

    sealed interface Outcome {}

    record Valid(ParsedEntity entity) implements Outcome {}

    record Broken(DescriptorProblem problem) implements Outcome {}

    Outcome read() {
        JsonNode tree;
        try {
            tree = YamlTree.parse(document.text(), limits);
        } catch (YamlException broken) {
            Kind kind = broken.limit() ? Kind.LIMIT : Kind.SYNTAX;
            String message = String.valueOf(broken.getMessage());
            return new Broken(
                    new DescriptorProblem(kind, index, inFile(broken.line()), broken.column(), "", message, null));
        }
        if (!(tree instanceof ObjectNode object)) {
            return new Broken(
                    problem("", "Expected an entity, which is a YAML map, but found a " + typeOf(tree), null));
        }
        return read(new Entity(object));
    }

    private Outcome read(Entity entity) {
        EntityRef ref = identityOf(entity);
        Optional<Violation> violation = firstViolation(entity, String.valueOf(ref));
        if (violation.isPresent()) {
            return new Broken(problem(violation.get().field(), violation.get().message(), ref));
        }
        EntityDefaults.complete(entity.json(), file);
        try {
            return new Valid(new ParsedEntity(entity, EntityRelations.of(entity)));
        } catch (UnreadableReference unreadable) {
            return new Broken(problem(unreadable.field(), String.valueOf(unreadable.getMessage()), ref));
        }
    }

    private static Optional<Violation> firstViolation(Entity entity, String ref) {
        return Envelope.firstViolation(entity.json())
                .map(it -> prefixed(
                        "Policy check failed for %s; caused by Error: Malformed envelope, ".formatted(ref), it))
                .or(() -> FieldFormats.firstViolation(entity.json())
                        .map(it -> prefixed("Policy check failed for %s; caused by Error: ".formatted(ref), it)))
                .or(() -> KnownKinds.of(entity)
                        .flatMap(kind -> kind.firstViolation(entity.json()))
                        .map(it -> prefixed(
                                "Processor BuiltinKindsEntityProcessor threw an error while validating the entity %s; caused by TypeError: "
                                        .formatted(ref),
                                it)));
    }

    private static Violation prefixed(String prefix, Violation violation) {
        return new Violation(violation.field(), prefix + violation.message());
    }

    DescriptorProblem problem(String field, String message, @Nullable EntityRef ref) {
        FieldPosition position = FieldPosition.of(field, document.text(), limits);
        return new DescriptorProblem(
                Kind.INVALID, index, inFile(position.line()), position.column(), field, message, ref);
    }

    /// The ref, where kind and name can be read even though the entity may be invalid.
    private static @Nullable EntityRef identityOf(Entity entity) {
        boolean named = entity.json().path("kind").isTextual()
                && entity.metadata().path("name").isTextual()
                && !entity.kind().isEmpty()
                && !entity.name().isEmpty();
        return named ? entity.ref() : null;
    }

    private int inFile(int line) {
        return line == 0 ? 0 : document.firstLine() + line - 1;
    }

    private static String typeOf(JsonNode tree) {
        return switch (tree.getNodeType()) {
            case ARRAY -> "list";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case OBJECT, POJO, BINARY, MISSING -> "value";
        };
    }
}

package dev.mokuroku.descriptor;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parsing of one file: each document is on its own, so that what is wrong with one says nothing
/// of the others. One use each.
final class DescriptorParsing {
    private final DescriptorFile file;
    private final DescriptorLimits limits;
    private final EntityReader entities;
    private final YamlReader yaml;
    private final References references;
    private final Placeholders placeholders;
    private final @Nullable CodeOwners codeOwners;
    private final List<ParsedEntity> parsed = new ArrayList<>();
    private final List<DescriptorProblem> problems = new ArrayList<>();
    private final Set<EntityRef> refs = new HashSet<>();

    DescriptorParsing(
            DescriptorFile file,
            ReferencedFiles files,
            DescriptorLimits limits,
            EntityReader entities,
            boolean codeOwners) {
        this.file = file;
        this.limits = limits;
        this.entities = entities;
        this.yaml = new YamlReader(limits);
        this.references = new References(files, limits);
        this.codeOwners = codeOwners ? new CodeOwners(file.location(), references) : null;
        this.placeholders = new Placeholders(file.location(), references, limits);
    }

    ParsedDescriptor parse() {
        try {
            String text = YamlText.of(file.content(), limits);
            YamlChunks.of(text, limits.documents()).forEach(this::parse);
        } catch (UnreadableYamlException unreadable) {
            problems.add(unreadable.toProblem(-1));
        }
        return new ParsedDescriptor(file, List.copyOf(parsed), List.copyOf(problems), references.all());
    }

    private void parse(YamlChunk chunk) {
        try {
            yaml.read(chunk).ifPresent(document -> read(document, chunk.document()));
        } catch (UnreadableYamlException unreadable) {
            problems.add(unreadable.toProblem(chunk.document()));
        }
    }

    private void read(YamlDocument document, int index) {
        JsonNode json = document.json();
        if (json.isNull()) {
            return;
        }
        if (!(json instanceof ObjectNode object)) {
            report(new Violation("", "Expected object at root, got " + typeOf(json)), document, index, null);
            return;
        }
        if (codeOwners != null) {
            codeOwners.complete(object);
        }
        switch (entities.read(object, file, placeholders)) {
            case EntityReading.Invalid(EntityRef ref, Violation violation) -> {
                report(violation, document, index, ref);
                if (ref != null) {
                    refs.add(ref);
                }
            }
            case EntityReading.Valid(ParsedEntity entity) -> accept(entity, document, index);
        }
    }

    private void accept(ParsedEntity entity, YamlDocument document, int index) {
        EntityRef ref = entity.entity().ref();
        if (refs.add(ref)) {
            parsed.add(entity);
        } else {
            Violation repeated = new Violation(
                    "/metadata/name", "The file describes %s more than once; the first counts".formatted(ref));
            report(repeated, document, index, ref);
        }
    }

    private void report(Violation violation, YamlDocument document, int index, @Nullable EntityRef ref) {
        Position position = document.positionOf(violation.pointer());
        problems.add(new DescriptorProblem(
                INVALID, index, position.line(), position.column(), violation.pointer(), violation.message(), ref));
    }

    /// As JavaScript's `typeof`, which Backstage tells.
    private static String typeOf(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case ARRAY, OBJECT, NULL, BINARY, POJO, MISSING -> "object";
        };
    }
}

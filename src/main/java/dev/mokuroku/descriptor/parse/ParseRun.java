package dev.mokuroku.descriptor.parse;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.INVALID;
import static dev.mokuroku.descriptor.DescriptorProblem.Kind.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.descriptor.placeholder.Placeholders;
import dev.mokuroku.descriptor.placeholder.ReferenceReader;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.descriptor.yaml.UnreadableYamlException;
import dev.mokuroku.descriptor.yaml.YamlChunk;
import dev.mokuroku.descriptor.yaml.YamlChunks;
import dev.mokuroku.descriptor.yaml.YamlDocument;
import dev.mokuroku.descriptor.yaml.YamlReader;
import dev.mokuroku.descriptor.yaml.YamlText;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parsing of one file: each document is on its own, so that what is wrong with one says nothing
/// of the others. One use each.
final class ParseRun {
    private static final String NAME = "/metadata/name";

    private final DescriptorFile file;
    private final DescriptorLimits limits;
    private final EntityReader entities;
    private final List<EntityWarnings> warnings;
    private final YamlReader yaml;
    private final ReferenceReader references;
    private final Placeholders placeholders;
    private final @Nullable CodeOwnersDefaults codeOwners;
    private final Map<EntityRef, ParsedDocument> documents = new LinkedHashMap<>();
    private final List<DescriptorProblem> problems = new ArrayList<>();

    ParseRun(
            DescriptorFile file,
            ReferencedFiles files,
            DescriptorLimits limits,
            EntityReader entities,
            ParserOptions rules,
            List<EntityWarnings> warnings) {
        this.file = file;
        this.limits = limits;
        this.entities = entities;
        this.warnings = warnings;
        this.yaml = new YamlReader(limits, rules.mergeKeys());
        this.references = new ReferenceReader(files, limits);
        this.codeOwners = rules.ownersFromCodeOwners() ? new CodeOwnersDefaults(file.location(), references) : null;
        this.placeholders = new Placeholders(file.location(), references, limits);
    }

    ParsedDescriptor parse() {
        try {
            String text = YamlText.of(file.content(), limits);
            YamlChunks.of(text, limits.maxDocuments()).forEach(this::parse);
        } catch (UnreadableYamlException unreadable) {
            problems.add(unreadable.toProblem(-1));
        }
        documents.values().forEach(document -> problems.addAll(document.warnings()));
        List<ParsedEntity> parsed =
                documents.values().stream().map(ParsedDocument::entity).toList();
        return new ParsedDescriptor(file, parsed, List.copyOf(problems), references.readSoFar());
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
            case EntityReadResult.Invalid(EntityRef ref, Violation violation) ->
                report(violation, document, index, ref);
            case EntityReadResult.Valid(ParsedEntity entity) -> accept(entity, document, index);
        }
    }

    /// The last of several documents counts, as in Backstage, where each overwrites the one before.
    private void accept(ParsedEntity entity, YamlDocument document, int index) {
        EntityRef ref = entity.entity().ref();
        ParsedDocument previous = documents.remove(ref);
        documents.put(
                ref, new ParsedDocument(entity, index, document.positionOf(NAME), warningsOf(entity, document, index)));
        if (previous != null) {
            String message = "The file describes %s more than once; the last document is used".formatted(ref);
            report(new Violation(NAME, message), previous.namePosition(), previous.document(), ref);
        }
    }

    private List<DescriptorProblem> warningsOf(ParsedEntity parsed, YamlDocument document, int index) {
        return warnings.stream()
                .flatMap(each -> each.of(parsed.entity()).stream())
                .map(warning -> problem(
                        WARNING,
                        warning,
                        document.positionOf(warning.pointer()),
                        index,
                        parsed.entity().ref()))
                .toList();
    }

    private void report(Violation violation, YamlDocument document, int index, @Nullable EntityRef ref) {
        report(violation, document.positionOf(violation.pointer()), index, ref);
    }

    private void report(Violation violation, Position position, int index, @Nullable EntityRef ref) {
        problems.add(problem(INVALID, violation, position, index, ref));
    }

    private static DescriptorProblem problem(
            DescriptorProblem.Kind kind, Violation violation, Position position, int index, @Nullable EntityRef ref) {
        return new DescriptorProblem(
                kind, index, position.line(), position.column(), violation.pointer(), violation.message(), ref);
    }

    /// @param namePosition position of its name in the file
    private record ParsedDocument(
            ParsedEntity entity, int document, Position namePosition, List<DescriptorProblem> warnings) {}

    /// The type as JavaScript's `typeof` names it, as in Backstage's messages.
    private static String typeOf(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case ARRAY, OBJECT, NULL, BINARY, POJO, MISSING -> "object";
        };
    }
}

package dev.mokuroku.descriptor;

import dev.mokuroku.descriptor.DescriptorProblem.Kind;
import dev.mokuroku.descriptor.yaml.YamlException;
import dev.mokuroku.descriptor.yaml.YamlFile;
import dev.mokuroku.descriptor.yaml.YamlLimits;
import dev.mokuroku.entity.EntityRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Parses one file. Stateless; may be called by any thread.
public final class DescriptorParser {
    /// Grows when the same text gives other entities, so that files are read anew.
    public static final int REVISION = 1;

    private final YamlLimits limits;

    public DescriptorParser() {
        this(YamlLimits.DEFAULT);
    }

    public DescriptorParser(YamlLimits limits) {
        this.limits = limits;
    }

    public ParsedDescriptor parse(DescriptorFile file) {
        List<ParsedEntity> entities = new ArrayList<>();
        List<DescriptorProblem> problems = new ArrayList<>();
        if (file.content().length > DescriptorFile.MAX_BYTES) {
            String message = DescriptorFile.tooLarge(file.content().length);
            return new ParsedDescriptor(file, entities, List.of(DescriptorProblem.ofFile(Kind.LIMIT, message)));
        }
        try {
            List<YamlFile.Document> documents =
                    YamlFile.read(file.content(), limits).documents();
            Set<EntityRef> refs = new HashSet<>();
            for (int i = 0; i < documents.size(); i++) {
                parse(new DocumentReader(file, i, documents.get(i), limits), refs, entities, problems);
            }
        } catch (YamlException unreadable) {
            Kind kind = unreadable.limit() ? Kind.LIMIT : Kind.SYNTAX;
            problems.add(DescriptorProblem.ofFile(kind, String.valueOf(unreadable.getMessage())));
        }
        return new ParsedDescriptor(file, List.copyOf(entities), List.copyOf(problems));
    }

    private static void parse(
            DocumentReader reader, Set<EntityRef> refs, List<ParsedEntity> entities, List<DescriptorProblem> problems) {
        switch (reader.read()) {
            case DocumentReader.Broken broken -> problems.add(broken.problem());
            case DocumentReader.Valid valid -> {
                EntityRef ref = valid.entity().entity().ref();
                if (refs.add(ref)) {
                    entities.add(valid.entity());
                } else {
                    problems.add(reader.problem(
                            "/metadata/name", "%s stands twice in this file; the first counts".formatted(ref), ref));
                }
            }
        }
    }
}

package dev.mokuroku.descriptor.parse;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import java.util.List;

/// Parses one file. Stateless; may be called by any thread.
public final class DescriptorParser {
    /// To be raised when the same text gives other entities, also by a new or changed `KindDefinition`: then every
    /// file is parsed again.
    public static final int REVISION = 7;

    private final EntityReader entities;
    private final DescriptorLimits limits;
    private final ParserOptions rules;

    public DescriptorParser() {
        this(DescriptorLimits.DEFAULT, ParserOptions.DEFAULT);
    }

    public DescriptorParser(DescriptorLimits limits) {
        this(limits, ParserOptions.DEFAULT);
    }

    public DescriptorParser(DescriptorLimits limits, ParserOptions rules) {
        this.entities = new EntityReader(rules.additionalKinds(), rules.kinds());
        this.limits = limits;
        this.rules = rules;
    }

    /// Parses without reading other files: a placeholder such as `$text` is reported as a problem of its entity.
    public ParsedDescriptor parse(DescriptorFile file) {
        return parse(file, ReferencedFiles.NONE);
    }

    /// @param files reads what the file refers to; called by this thread
    public ParsedDescriptor parse(DescriptorFile file, ReferencedFiles files) {
        return parse(file, files, List.of());
    }

    /// @param warnings asked about each valid entity, so that the problems say where in the file they are
    public ParsedDescriptor parse(DescriptorFile file, ReferencedFiles files, List<EntityWarnings> warnings) {
        return new ParseRun(file, files, limits, entities, rules, warnings).parse();
    }
}

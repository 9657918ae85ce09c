package dev.mokuroku.descriptor;

import dev.mokuroku.descriptor.reference.ReferencedFiles;

/// Parses one file. Stateless; may be called by any thread.
public final class DescriptorParser {
    /// Grows when the same text gives other entities, so that files are read anew.
    public static final int REVISION = 3;

    private final EntityReader entities;
    private final DescriptorLimits limits;
    private final DescriptorRules rules;

    public DescriptorParser() {
        this(DescriptorLimits.DEFAULT, DescriptorRules.DEFAULT);
    }

    public DescriptorParser(DescriptorLimits limits) {
        this(limits, DescriptorRules.DEFAULT);
    }

    public DescriptorParser(DescriptorLimits limits, DescriptorRules rules) {
        this.entities = new EntityReader(rules.kinds());
        this.limits = limits;
        this.rules = rules;
    }

    /// A placeholder such as `$text` is a problem of its entity here.
    public ParsedDescriptor parse(DescriptorFile file) {
        return parse(file, ReferencedFiles.NONE);
    }

    /// @param files reads what the file refers to; called by this thread
    public ParsedDescriptor parse(DescriptorFile file, ReferencedFiles files) {
        return new DescriptorParsing(file, files, limits, entities, rules).parse();
    }
}

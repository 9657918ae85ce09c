package dev.mokuroku.descriptor;

import dev.mokuroku.descriptor.reference.ReferencedFiles;

/// Parses one file. Stateless; may be called by any thread.
public final class DescriptorParser {
    /// Grows when the same text gives other entities, so that files are read anew.
    public static final int REVISION = 2;

    private final EntityReader entities = new EntityReader();
    private final DescriptorLimits limits;
    private final boolean codeOwners;

    public DescriptorParser() {
        this(DescriptorLimits.DEFAULT, false);
    }

    public DescriptorParser(DescriptorLimits limits) {
        this(limits, false);
    }

    /// @param codeOwners whether what names no owner is given that of its repository's `CODEOWNERS`
    public DescriptorParser(DescriptorLimits limits, boolean codeOwners) {
        this.limits = limits;
        this.codeOwners = codeOwners;
    }

    /// A placeholder such as `$text` is a problem of its entity here.
    public ParsedDescriptor parse(DescriptorFile file) {
        return parse(file, ReferencedFiles.NONE);
    }

    /// @param files reads what the file refers to; called by this thread
    public ParsedDescriptor parse(DescriptorFile file, ReferencedFiles files) {
        return new DescriptorParsing(file, files, limits, entities, codeOwners).parse();
    }
}

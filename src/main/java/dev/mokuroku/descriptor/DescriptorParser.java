package dev.mokuroku.descriptor;

/// Parses one file. Stateless; may be called by any thread.
public final class DescriptorParser {
    /// Grows when the same text gives other entities, so that files are read anew.
    public static final int REVISION = 1;

    private final EntityReader entities = new EntityReader();
    private final DescriptorLimits limits;

    public DescriptorParser() {
        this(DescriptorLimits.DEFAULT);
    }

    public DescriptorParser(DescriptorLimits limits) {
        this.limits = limits;
    }

    public ParsedDescriptor parse(DescriptorFile file) {
        return new DescriptorParsing(file, limits, entities).parse();
    }
}

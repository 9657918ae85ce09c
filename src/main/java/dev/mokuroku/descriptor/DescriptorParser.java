package dev.mokuroku.descriptor;

import java.util.List;

/// Parses one file. Stateless; may be called by any thread.
public final class DescriptorParser {
    /// Grows when the same text gives other entities, so that files are read anew.
    public static final int REVISION = 1;

    public ParsedDescriptor parse(DescriptorFile file) {
        return new ParsedDescriptor(file, List.of(), List.of());
    }
}

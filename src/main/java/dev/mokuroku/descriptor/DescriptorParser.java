package dev.mokuroku.descriptor;

import java.util.List;

/// Parses one file. Stateless; may be called by any thread.
public final class DescriptorParser {
    public ParsedDescriptor parse(DescriptorFile file) {
        return new ParsedDescriptor(file, List.of(), List.of());
    }
}

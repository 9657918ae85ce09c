package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorParser;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import jakarta.inject.Singleton;

/// Makes entities of files, of kinds that may come from there. Made where it is injected, and not at its first call:
/// a thread of a parallel stream finds no configuration in development.
@Singleton
class DescriptorReader {
    private final DescriptorParser parser;
    private final AllowedKinds allowed;

    DescriptorReader(DescriptorParser parser, AllowedKinds allowed) {
        this.parser = parser;
        this.allowed = allowed;
    }

    ParsedDescriptor read(DescriptorFile file, ReferencedFiles references) {
        return allowed.admitted(parser.parse(file, references));
    }
}

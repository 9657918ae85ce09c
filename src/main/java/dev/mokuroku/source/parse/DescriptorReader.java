package dev.mokuroku.source.parse;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import jakarta.inject.Singleton;

/// Makes entities of files, of kinds that may come from there. Made where it is injected, and not at its first call:
/// a thread of a parallel stream finds no configuration in development.
@Singleton
public class DescriptorReader {
    private final DescriptorParser parser;
    private final AllowedKinds allowed;

    DescriptorReader(DescriptorParser parser, AllowedKinds allowed) {
        this.parser = parser;
        this.allowed = allowed;
    }

    public ParsedDescriptor read(DescriptorFile file, ReferencedFiles references) {
        return allowed.filter(parser.parse(file, references));
    }
}

package dev.mokuroku.source.parse;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.ReferenceUrl;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.security.visibility.PrivateRepositories;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/// Makes entities of files, of kinds that may come from there. Made where it is injected, and not at its first call:
/// a thread of a parallel stream finds no configuration in development.
@Singleton
public class DescriptorReader {
    private final DescriptorParser parser;
    private final AllowedKinds allowed;
    private final List<EntityWarnings> warnings;
    private final PrivateRepositories privateRepositories;

    DescriptorReader(
            DescriptorParser parser,
            AllowedKinds allowed,
            @All List<EntityWarnings> warnings,
            PrivateRepositories privateRepositories) {
        this.parser = parser;
        this.allowed = allowed;
        this.warnings = warnings;
        this.privateRepositories = privateRepositories;
    }

    public ParsedDescriptor read(DescriptorFile file, ReferencedFiles references) {
        return allowed.filter(parser.parse(file, ofThoseWhoSee(file, references), warnings));
    }

    /// Who sees a descriptor sees what it includes, so it includes no private file of another repository.
    private ReferencedFiles ofThoseWhoSee(DescriptorFile descriptor, ReferencedFiles references) {
        return privateRepositories.areForMembers()
                ? references.limitedTo(file ->
                        areInOneRepository(descriptor.location(), file) || privateRepositories.isPublic(file.target()))
                : references;
    }

    private static boolean areInOneRepository(LocationRef one, LocationRef other) {
        return ReferenceUrl.isInRepository(one)
                && ReferenceUrl.isInRepository(other)
                && ReferenceUrl.inSameRepository(one, other);
    }
}

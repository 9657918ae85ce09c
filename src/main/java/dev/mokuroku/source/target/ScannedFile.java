package dev.mokuroku.source.target;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.Route;
import dev.mokuroku.descriptor.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file as a scan met it.
///
/// @param parsed null where the file reads as the catalog holds it
/// @param targets what its Locations name
/// @param failure what is wrong with the file as a whole, or a document that names no entity
public record ScannedFile(
        FileId id,
        @Nullable ParsedDescriptor parsed,
        List<Target> targets,
        @Nullable String failure) {
    /// How it was reached; as it was where the file was not read.
    public ScannedFile withRoute(Route route) {
        return parsed == null ? this : new ScannedFile(id, parsed.withRoute(route), targets, failure);
    }

    /// @param previousTargets what its Locations named when the file was last read
    public static ScannedFile of(ParsedDescriptor parsed, List<Target> previousTargets) {
        String failure = parsed.problems().stream()
                .filter(problem -> problem.entity() == null)
                .map(DescriptorProblem::message)
                .findFirst()
                .orElse(null);
        return new ScannedFile(parsed.file().id(), parsed, parsed.targetsAfter(previousTargets), failure);
    }
}

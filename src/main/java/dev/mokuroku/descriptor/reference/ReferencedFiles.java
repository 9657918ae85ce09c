package dev.mokuroku.descriptor.reference;

import dev.mokuroku.entity.LocationRef;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads what a descriptor refers to (`$text: ./openapi.yaml`), on behalf of the source that read the
/// descriptor. Called by the thread that parses, once for each file.
///
/// The location was written by whoever wrote the descriptor: a `url:` may name any host and any scheme,
/// a `file:` any path. What the source would not read as a descriptor it must not read here either: a
/// folder nothing outside of itself, links followed.
@FunctionalInterface
public interface ReferencedFiles {
    /// Reads nothing.
    ReferencedFiles NONE = file -> {
        throw new UnreadableReferenceException(
                "NotAllowedError: Reading from '%s' is not allowed".formatted(file.target()));
    };

    /// @return the bytes of the file, which are not kept where there are more than
    ///     [the limit of descriptors][dev.mokuroku.descriptor.DescriptorFile#MAX_BYTES]: reading may stop
    ///     after one more
    byte[] read(LocationRef file) throws UnreadableReferenceException;

    /// The address of the root of the repository that this file is in, without a slash at its end, where the source
    /// knows it better than the file's own address shows: a branch may have slashes in its name. Null elsewhere.
    default @Nullable String rootOf(LocationRef file) {
        return null;
    }

    /// The same without the files that are not readable.
    default ReferencedFiles limitedTo(Predicate<LocationRef> readable) {
        ReferencedFiles all = this;
        return new ReferencedFiles() {
            @Override
            public byte[] read(LocationRef file) throws UnreadableReferenceException {
                return readable.test(file) ? all.read(file) : NONE.read(file);
            }

            @Override
            public @Nullable String rootOf(LocationRef file) {
                return readable.test(file) ? all.rootOf(file) : null;
            }
        };
    }
}

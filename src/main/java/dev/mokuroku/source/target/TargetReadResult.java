package dev.mokuroku.source.target;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import java.util.List;

/// The result of reading a target.
public sealed interface TargetReadResult {
    /// @param unchanged read as the catalog holds them
    record Found(List<DescriptorFile> changed, List<FileId> unchanged) implements TargetReadResult {}

    /// There is nothing.
    record Missing(String reason) implements TargetReadResult {}

    /// The target could not be read, or must not be read.
    ///
    /// @param unreachable whether it may be read at another time
    record Failed(String reason, boolean unreachable) implements TargetReadResult {
        public Failed(String reason) {
            this(reason, false);
        }
    }

    /// `found`, `missing` or `failed`.
    default String outcome() {
        return switch (this) {
            case Found _ -> "found";
            case Missing _ -> "missing";
            case Failed _ -> "failed";
        };
    }
}

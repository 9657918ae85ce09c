package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import java.util.List;

/// What reading a target brought.
public sealed interface TargetReading {
    /// @param unchanged read as the catalog holds them
    record Found(List<DescriptorFile> changed, List<FileId> unchanged) implements TargetReading {}

    /// There is nothing.
    record Missing(String reason) implements TargetReading {}

    /// It could not be told what is there, or it must not be read.
    ///
    /// @param unreachable whether it may be read at another time
    record Failed(String reason, boolean unreachable) implements TargetReading {
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

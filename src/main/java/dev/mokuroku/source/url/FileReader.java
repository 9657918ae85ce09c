package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.LocationRef;
import java.util.Optional;

/// Reads single files of some sort of place.
public interface FileReader {
    /// Whether locations like this are this reader's, and allowed.
    boolean reads(LocationRef location);

    /// The file, or empty where there is none.
    ///
    /// @throws UnreadableException when it cannot be told whether there is one, or it must not be read
    Optional<DescriptorFile> read(LocationRef location) throws UnreadableException;

    /// Why a file could not be read, for the person who registered it.
    class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        public UnreadableException(String message) {
            super(message);
        }

        public UnreadableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

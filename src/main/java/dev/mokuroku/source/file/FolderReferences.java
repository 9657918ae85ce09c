package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Files of a folder that its descriptors refer to, and none outside of it.
record FolderReferences(Path folder) implements ReferencedFiles {
    @Override
    public byte[] read(LocationRef file) throws UnreadableReferenceException {
        if (!file.type().equals(LocationRef.FILE)) {
            throw new UnreadableReferenceException(
                    "NotAllowedError: Reading from '%s' is not allowed: descriptors of a folder refer to files of it"
                            .formatted(file.target()));
        }
        try {
            Path written = Path.of(file.target()).normalize();
            if (!written.startsWith(folder)) {
                throw outside(file);
            }
            return RegularFile.readSome(folder, written);
        } catch (UnopenableFileException failure) {
            throw switch (failure.reason()) {
                case OUTSIDE -> outside(file);
                case MISSING -> notFound(file, failure);
                case NOT_REGULAR, TOO_LARGE, UNREADABLE ->
                    new UnreadableReferenceException(
                            "InputError: The file %s cannot be read: %s".formatted(file.target(), failure.getMessage()),
                            failure);
            };
        } catch (InvalidPathException malformed) {
            throw notFound(file, malformed);
        }
    }

    private UnreadableReferenceException outside(LocationRef file) {
        return new UnreadableReferenceException("NotAllowedError: Reading from '%s' is not allowed: it is outside of %s"
                .formatted(file.target(), folder));
    }

    private static UnreadableReferenceException notFound(LocationRef file, Exception cause) {
        return new UnreadableReferenceException(
                "NotFoundError: The file %s cannot be read".formatted(file.target()), cause);
    }
}

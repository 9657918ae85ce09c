package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
        try (InputStream content = Files.newInputStream(inside(file))) {
            return content.readNBytes(DescriptorFile.MAX_BYTES + 1);
        } catch (IOException | InvalidPathException failure) {
            throw notFound(file, failure);
        }
    }

    /// Links are followed before it is told where the file is.
    private Path inside(LocationRef file) throws IOException, UnreadableReferenceException {
        Path written = Path.of(file.target()).normalize();
        if (!written.startsWith(folder)) {
            throw outside(file);
        }
        Path real = written.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw outside(file);
        }
        return real;
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

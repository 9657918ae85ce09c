package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.url.FileReader.UnreadableException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Reads files by whichever reader they are for.
@ApplicationScoped
public class UrlReader {
    private final List<FileReader> readers;

    UrlReader(@All List<FileReader> readers) {
        this.readers = readers;
    }

    /// Whether it may be read at all.
    public boolean reads(LocationRef location) {
        return readerOf(location).isPresent();
    }

    /// The file, or empty where there is none. Only for what [#reads].
    public Optional<DescriptorFile> read(LocationRef location) throws UnreadableException {
        return readerOf(location)
                .orElseThrow(() -> new UnreadableException("Reading from '%s' is not allowed".formatted(location)))
                .read(location);
    }

    /// What descriptors behind URLs refer to: whatever may be registered.
    public ReferencedFiles references() {
        return this::readReferenced;
    }

    private byte[] readReferenced(LocationRef file) throws UnreadableReferenceException {
        if (!reads(file)) {
            return ReferencedFiles.NONE.read(file);
        }
        try {
            return read(file)
                    .map(DescriptorFile::content)
                    .orElseThrow(() -> new UnreadableReferenceException(
                            "NotFoundError: There is no file at %s".formatted(file.target())));
        } catch (UnreadableException failure) {
            throw new UnreadableReferenceException("Error: " + failure.getMessage(), failure);
        }
    }

    private Optional<FileReader> readerOf(LocationRef location) {
        return readers.stream().filter(reader -> reader.reads(location)).findFirst();
    }
}

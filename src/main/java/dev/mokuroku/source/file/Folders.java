package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folders of descriptors that are configured: of this machine's files, those below them may be read.
@ApplicationScoped
public class Folders {
    private final List<Path> all;

    @Inject
    Folders(FoldersConfig config) {
        this(config.folders().orElse(List.of()));
    }

    Folders(List<Path> folders) {
        this.all = folders.stream()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    List<Path> all() {
        return all;
    }

    /// The folder that a path is in, by what is written: links are the reader's to follow.
    public Optional<Path> containing(LocationRef file) {
        try {
            Path path = Path.of(file.target()).normalize();
            return all.stream().filter(path::startsWith).findFirst();
        } catch (InvalidPathException invalid) {
            return Optional.empty();
        }
    }

    ReferencedFiles references() {
        return file -> {
            Optional<Path> folder = containing(file);
            ReferencedFiles files = folder.isPresent() ? new FolderReferences(folder.get()) : ReferencedFiles.NONE;
            return files.read(file);
        };
    }
}

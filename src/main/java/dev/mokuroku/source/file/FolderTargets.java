package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ReadBudget;
import dev.mokuroku.source.file.UnopenableFileException.Reason;
import dev.mokuroku.source.glob.Glob;
import dev.mokuroku.source.target.TargetReadResult;
import dev.mokuroku.source.target.TargetReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Descriptors below the configured folders, by their paths and by patterns.
@ApplicationScoped
class FolderTargets implements TargetReader {
    private final Folders folders;

    FolderTargets(Folders folders) {
        this.folders = folders;
    }

    @Override
    public String type() {
        return LocationRef.FILE;
    }

    @Override
    public @Nullable String refusal(LocationRef target) {
        return folders.containing(target).isPresent()
                ? null
                : "%s cannot be read: it is not below a folder of mokuroku.folders".formatted(target.target());
    }

    @Override
    public Map<String, String> annotations(LocationRef target) {
        return Map.of();
    }

    @Override
    public ReferencedFiles references() {
        return folders.references();
    }

    @Override
    public LocationRef resolve(LocationRef target, LocationRef base) {
        try {
            Path path = Path.of(base.target()).resolveSibling(target.target());
            return LocationRef.file(path.normalize().toString());
        } catch (InvalidPathException invalid) {
            return target; // reading it says what is wrong
        }
    }

    @Override
    public TargetReadResult read(FileId target, KnownFileVersion known, ReadBudget budget) {
        Optional<Path> folder = folders.containing(target.location());
        if (folder.isEmpty()) {
            return new TargetReadResult.Failed(String.valueOf(refusal(target.location())));
        }
        String path = target.location().target();
        try {
            List<Path> files = filesOf(path, folder.get());
            return files.isEmpty() ? missing(path) : read(files, folder.get(), target.origin(), known, budget);
        } catch (IOException failure) {
            return failed(path, RegularFile.reasonOf(failure));
        } catch (UncheckedIOException failure) {
            return failed(path, failure.getMessage());
        } catch (IllegalArgumentException malformed) {
            return failed(path, malformed.getMessage());
        }
    }

    private static TargetReadResult missing(String path) {
        return new TargetReadResult.Missing("there is no file at " + path);
    }

    private static TargetReadResult failed(String path, @Nullable String reason) {
        return new TargetReadResult.Failed("%s cannot be read: %s".formatted(path, reason));
    }

    private static List<Path> filesOf(String target, Path folder) throws IOException {
        Path path = Path.of(target);
        if (!Glob.isGlob(target) || Files.exists(path)) {
            return List.of(path);
        }
        Glob glob = Glob.of(folder.relativize(path).toString());
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> glob.matches(folder.relativize(file).toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static TargetReadResult read(
            List<Path> files, Path folder, LocationRef origin, KnownFileVersion known, ReadBudget budget) {
        List<DescriptorFile> changed = new ArrayList<>();
        List<FileId> unchanged = new ArrayList<>();
        for (Path file : files) {
            FileId id = new FileId(LocationRef.file(file.toString()), origin);
            String limit = unchanged.isEmpty() && changed.isEmpty() ? null : budget.take();
            if (limit != null) {
                return new TargetReadResult.Failed(limit);
            }
            try {
                DescriptorFile read = read(id, RegularFile.read(folder, file));
                budget.read(read.content().length);
                if (read.version().equals(known.of(id))) {
                    unchanged.add(id);
                } else {
                    changed.add(read);
                }
            } catch (UnopenableFileException refused) {
                return refused.reason() == Reason.MISSING
                        ? missing(file.toString())
                        : failed(file.toString(), refused.getMessage());
            }
        }
        return new TargetReadResult.Found(changed, unchanged);
    }

    private static DescriptorFile read(FileId id, byte[] content) {
        return new DescriptorFile(id.location(), id.origin(), DescriptorFile.hashOf(content), null, content, Map.of());
    }
}

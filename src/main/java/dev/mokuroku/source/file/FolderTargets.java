package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.TargetReader;
import dev.mokuroku.source.TargetReading;
import dev.mokuroku.source.glob.Glob;
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
        return folders.holding(target).isPresent()
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
    public TargetReading read(FileId target, KnownFileVersion known) {
        Optional<Path> folder = folders.holding(target.location());
        if (folder.isEmpty()) {
            return new TargetReading.Failed(String.valueOf(refusal(target.location())));
        }
        try {
            List<Path> files = filesOf(target.location().target(), folder.get());
            return files.isEmpty()
                    ? new TargetReading.Missing(
                            "there is no file at " + target.location().target())
                    : read(files, folder.get(), target.origin(), known);
        } catch (IOException | UncheckedIOException | IllegalArgumentException failure) {
            return new TargetReading.Failed(
                    "%s cannot be read: %s".formatted(target.location().target(), failure.getMessage()));
        }
    }

    private static List<Path> filesOf(String target, Path folder) throws IOException {
        Path path = Path.of(target);
        if (Files.isRegularFile(path) || !Glob.isGlob(target)) {
            return Files.isRegularFile(path) ? List.of(path) : List.of();
        }
        Glob glob = Glob.of(folder.relativize(path).toString());
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> glob.matches(folder.relativize(file).toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static TargetReading read(List<Path> files, Path folder, LocationRef origin, KnownFileVersion known)
            throws IOException {
        List<DescriptorFile> changed = new ArrayList<>();
        List<FileId> unchanged = new ArrayList<>();
        for (Path file : files) {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return new TargetReading.Failed("%s cannot be read: it leads out of %s".formatted(file, folder));
            }
            if (Files.size(file) > DescriptorFile.MAX_BYTES) {
                return new TargetReading.Failed(file + ": " + DescriptorFile.tooLarge(Files.size(file)));
            }
            FileId id = new FileId(LocationRef.file(file.toString()), origin);
            byte[] content = Files.readAllBytes(file);
            String version = DescriptorFile.hashOf(content);
            if (version.equals(known.of(id))) {
                unchanged.add(id);
            } else {
                changed.add(new DescriptorFile(id.location(), origin, version, null, content, Map.of()));
            }
        }
        return new TargetReading.Found(changed, unchanged);
    }
}

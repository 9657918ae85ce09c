package dev.mokuroku.source.file;

import dev.mokuroku.source.ScanFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Which files below a folder are descriptors.
final class DescriptorTree {
    private DescriptorTree() {}

    /// In the order of their names, so that the first of two that define a ref is always the same.
    ///
    /// @throws ScanFailedException when a part of the tree cannot be listed
    static List<Path> filesBelow(Path folder) throws ScanFailedException {
        try (Stream<Path> tree = Files.walk(folder)) {
            Path inside = folder.toRealPath();
            return tree.filter(file -> isDescriptor(folder, file) && staysInside(inside, file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw new ScanFailedException("The folder %s cannot be listed: %s".formatted(folder, failure), failure);
        }
    }

    private static boolean isDescriptor(Path folder, Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml"))
                && !isHidden(folder.relativize(file))
                && Files.isRegularFile(file);
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// A link may lead to another place of the same folder, as in a mounted Kubernetes ConfigMap, and
    /// nowhere else.
    private static boolean staysInside(Path folder, Path file) {
        try {
            return file.toRealPath().startsWith(folder);
        } catch (IOException dangling) {
            return false;
        }
    }
}

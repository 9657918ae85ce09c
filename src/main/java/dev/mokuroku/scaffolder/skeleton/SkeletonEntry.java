package dev.mokuroku.scaffolder.skeleton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A file, a symbolic link or a folder of a skeleton.
///
/// @param name the path within the skeleton, with `/` between and, for a folder, at the end
record SkeletonEntry(String name, Path path) {
    boolean isFolder() {
        return name.endsWith("/");
    }

    /// All entries, folders before what they hold. Symbolic links are not followed.
    static List<SkeletonEntry> list(Path skeleton) throws IOException {
        List<SkeletonEntry> entries = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(skeleton)) {
            for (Path path :
                    paths.filter(path -> !path.equals(skeleton)).sorted().toList()) {
                String name = skeleton.relativize(path).toString().replace('\\', '/');
                boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                entries.add(new SkeletonEntry(folder ? name + "/" : name, path));
            }
        }
        return entries;
    }
}

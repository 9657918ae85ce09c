package dev.mokuroku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Markdown pages of the repository.
public final class Documentation {
    private Documentation() {}

    /// The paths of the pages, relative to the root of the repository.
    public static List<Path> pages() throws IOException {
        List<Path> folders = List.of(Path.of(""), Path.of("docs"), Path.of("docs/adr"), Path.of("e2e"));
        return folders.stream().flatMap(Documentation::pagesIn).sorted().toList();
    }

    public static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> pagesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

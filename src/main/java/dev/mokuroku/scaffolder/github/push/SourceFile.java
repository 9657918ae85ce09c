package dev.mokuroku.scaffolder.github.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is to be committed.
///
/// @param path from the root of the repository, with slashes
public record SourceFile(String path, Path file, Mode mode) {
    public enum Mode {
        REGULAR("100644"),
        EXECUTABLE("100755"),
        SYMBOLIC_LINK("120000");

        private final String octal;

        Mode(String octal) {
            this.octal = octal;
        }

        /// As git writes it.
        public String octal() {
            return octal;
        }
    }

    static SourceFile of(String path, Path file) {
        Mode mode = Files.isSymbolicLink(file)
                ? Mode.SYMBOLIC_LINK
                : Files.isExecutable(file) ? Mode.EXECUTABLE : Mode.REGULAR;
        return new SourceFile(path, file, mode);
    }

    /// The bytes; of a symbolic link, where it leads. The link is not followed.
    public byte[] content() throws IOException {
        return mode == Mode.SYMBOLIC_LINK
                ? Files.readSymbolicLink(file).toString().getBytes(UTF_8)
                : Files.readAllBytes(file);
    }
}

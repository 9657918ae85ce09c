package dev.mokuroku.scaffolder.action.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.scaffolder.action.ActionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Reads and writes texts of a workspace.
public final class TextFile {
    /// Holds every template that is not too long to be rendered, whatever its letters.
    private static final int MAX_BYTES = 12 << 20;

    private TextFile() {}

    /// @throws ActionException if there is no such file
    public static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw ActionException.failed("The file %s does not exist.".formatted(file));
        }
        return readBounded(file);
    }

    /// As [#read], of a file that exists.
    ///
    /// @throws ActionException if the file is too large to be held in memory
    public static String readBounded(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw ActionException.failed(
                        "The file %s has more than %,d bytes, and is too large to be read as a text"
                                .formatted(file.getFileName(), MAX_BYTES));
            }
            return new String(bytes, UTF_8);
        }
    }

    /// Copies a text of any size. What is no UTF-8 is replaced, as if the text had been read and written.
    public static void copy(Path from, Path to) throws IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(from), UTF_8);
                Writer target = Files.newBufferedWriter(to)) {
            text.transferTo(target);
        }
    }

    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package dev.mokuroku.platform.manifest.reader;

import dev.mokuroku.platform.manifest.document.DocumentException;
import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Decodes files to text, within a limit.
final class TextDecoder {
    private static final char REPLACEMENT = '\uFFFD';

    private final RepositoryFiles files;
    private final ReadLimit limit;
    private String lastPath = "";
    private String lastText = "";

    TextDecoder(RepositoryFiles files, ReadLimit limit) {
        this.files = files;
        this.limit = limit;
    }

    /// @throws DocumentException when the file is too large or no text
    String text(String path) {
        try {
            // Several readers ask for the same file one after the other.
            if (!lastPath.equals(path)) {
                limit.check(path, files.size(path));
                lastText = decode(files.bytes(path));
                lastPath = path;
            }
            return lastText;
        } catch (CharacterCodingException invalid) {
            throw new DocumentException(0, "The file is not valid UTF-8");
        } catch (IOException failure) {
            throw new DocumentException(0, "The file cannot be read: " + failure.getMessage());
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        if (text.indexOf(REPLACEMENT) >= 0) {
            // The constructor, which is fast, replaces what is invalid; the character itself is valid, too.
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = (int) text.chars().limit(nul).filter(c -> c == '\n').count() + 1;
            throw new DocumentException(line, "The file has NUL characters: it is not text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// By the byte order mark, which editors of Windows write.
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}

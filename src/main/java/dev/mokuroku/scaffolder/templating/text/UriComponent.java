package dev.mokuroku.scaffolder.templating.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Texts as parts of an address, as JavaScript's `encodeURIComponent` writes them.
public final class UriComponent {
    private static final String PLAIN = "-_.!~*'()";

    private UriComponent() {}

    /// Null for half of a pair of surrogates.
    public static @Nullable String encoded(String text) {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException malformed) {
            return null;
        }
        StringBuilder encoded = new StringBuilder(bytes.remaining());
        while (bytes.hasRemaining()) {
            int here = bytes.get() & 0xff;
            boolean plain = here < 0x80 && (Character.isLetterOrDigit(here) || PLAIN.indexOf(here) >= 0);
            encoded.append(plain ? String.valueOf((char) here) : "%%%02X".formatted(here));
        }
        return encoded.toString();
    }
}

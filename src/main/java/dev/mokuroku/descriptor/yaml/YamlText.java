package dev.mokuroku.descriptor.yaml;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.LIMIT;
import static dev.mokuroku.descriptor.DescriptorProblem.Kind.SYNTAX;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.RareEscapes;
import dev.mokuroku.error.StorableText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;

/// Decodes the bytes of a file, with control characters and some escapes hidden from the parser:
/// [UnprintableCharacters], [RareEscapes].
public final class YamlText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlText() {}

    /// @throws UnreadableYamlException when there are too many bytes, or they are no UTF-8 text
    public static String of(byte[] content, DescriptorLimits limits) {
        if (content.length > limits.maxBytes()) {
            throw new UnreadableYamlException(
                    LIMIT,
                    Position.UNKNOWN,
                    "The file has %,d bytes, more than the limit of %,d".formatted(content.length, limits.maxBytes()));
        }
        String text = decode(content);
        if (!StorableText.isStorable(text)) {
            throw notText(text, text.indexOf('\0'), "The file is binary: it contains the character NUL");
        }
        boolean hasByteOrderMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return RareEscapes.hide(UnprintableCharacters.hide(hasByteOrderMark ? text.substring(1) : text));
    }

    private static String decode(byte[] content) {
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
        text.flip();
        if (result.isError()) {
            throw notText(text, text.length(), "The file is not valid UTF-8");
        }
        return text.toString();
    }

    private static UnreadableYamlException notText(CharSequence text, int end, String message) {
        String before = text.subSequence(0, end).toString();
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        return new UnreadableYamlException(SYNTAX, new Position(line, end - before.lastIndexOf('\n')), message);
    }
}

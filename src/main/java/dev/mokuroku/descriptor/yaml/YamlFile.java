package dev.mokuroku.descriptor.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/// The text of a file, cut into its documents. A marker at the start of a line ends a document whatever
/// stands before it, so that one broken document leaves the others readable.
public record YamlFile(List<Document> documents) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// @param firstLine of the document in the file, from 1
    public record Document(String text, int firstLine) {}

    /// @throws YamlException for bytes that are not UTF-8 text, or too many documents
    public static YamlFile read(byte[] content, YamlLimits limits) throws YamlException {
        String text = decode(content);
        List<Document> documents = new ArrayList<>();
        int start = 0;
        int startLine = 1;
        int line = 1;
        for (int at = 0; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (isMarker(text, at)) {
                add(documents, text.substring(start, at), startLine, limits);
                start = text.startsWith("...", at) ? next : at;
                startLine = start == at ? line : line + 1;
            }
            at = next;
        }
        add(documents, text.substring(start), startLine, limits);
        return new YamlFile(documents);
    }

    private static String decode(byte[] content) throws YamlException {
        try {
            String text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            int zero = text.indexOf('\0');
            if (zero >= 0) {
                throw new YamlException("The file is binary: it holds a NUL character at " + zero, 0, 0, false);
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new YamlException("The file is not UTF-8 text", 0, 0, false);
        }
    }

    private static boolean isMarker(String text, int at) {
        if (!text.startsWith("---", at) && !text.startsWith("...", at)) {
            return false;
        }
        return at + 3 == text.length() || Character.isWhitespace(text.charAt(at + 3));
    }

    private static void add(List<Document> documents, String text, int firstLine, YamlLimits limits)
            throws YamlException {
        if (isEmpty(text)) {
            return;
        }
        if (documents.size() == limits.documents()) {
            throw YamlException.overLimit("The file has more than %d documents".formatted(limits.documents()));
        }
        documents.add(new Document(text, firstLine));
    }

    /// Nothing but a marker, comments, directives and white space.
    private static boolean isEmpty(String text) {
        return text.lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.equals("---") || line.startsWith("#") || line.startsWith("%"));
    }
}

package dev.mokuroku.platform.manifest.terraform;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.document.DocumentException;

/// Cuts a text of HCL into tokens. Comments are left out; a text with an interpolation, and a here-document, is one
/// token.
final class HclTokens {
    enum Kind {
        NAME,
        /// Without quotes; as written where it has an interpolation.
        TEXT,
        NEWLINE,
        /// One character, or anything else that no reader needs.
        SYMBOL,
        END
    }

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private Kind kind = Kind.NEWLINE;
    private String value = "";
    private Position position = new Position(1, 1);

    HclTokens(String text) {
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    String value() {
        return value;
    }

    Position position() {
        return position;
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && value.charAt(0) == symbol;
    }

    Kind next() {
        skipBlanksAndComments();
        position = new Position(line, at - lineStart + 1);
        if (at >= text.length()) {
            return become(Kind.END, "");
        }
        char first = text.charAt(at);
        if (first == '\n') {
            at++;
            newLine();
            return become(Kind.NEWLINE, "");
        }
        if (first == '"') {
            return become(Kind.TEXT, quoted());
        }
        if (text.startsWith("<<", at)) {
            hereDocument();
            return become(Kind.SYMBOL, "<");
        }
        if (isName(first)) {
            int start = at;
            while (at < text.length() && isName(text.charAt(at))) {
                at++;
            }
            return become(Kind.NAME, text.substring(start, at));
        }
        at++;
        return become(Kind.SYMBOL, String.valueOf(first));
    }

    private Kind become(Kind newKind, String newValue) {
        kind = newKind;
        value = newValue;
        return newKind;
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
    }

    private void newLine() {
        line++;
        lineStart = at;
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            char character = text.charAt(at);
            if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                moveTo(end < 0 ? text.length() : end + 2);
            } else if (character == '#' || text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (character == ' ' || character == '\t' || character == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    private void moveTo(int end) {
        while (at < end) {
            if (text.charAt(at++) == '\n') {
                newLine();
            }
        }
    }

    /// Quotes within `${…}` belong to the interpolation.
    private String quoted() {
        int start = ++at;
        int braces = 0;
        boolean inner = false;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\n') {
                break;
            } else if (character == '\\') {
                at++;
            } else if (!inner && (text.startsWith("${", at) || text.startsWith("%{", at))) {
                braces++;
                at++;
            } else if (braces > 0 && character == '"') {
                inner = !inner;
            } else if (braces > 0 && !inner && (character == '}' || character == '{')) {
                braces += character == '{' ? 1 : -1;
            } else if (character == '"') {
                return text.substring(start, at++);
            }
            at++;
        }
        throw new DocumentException(line, "Not valid HCL: the text that begins here has no closing quote");
    }

    private void hereDocument() {
        int end = text.indexOf('\n', at);
        String first = text.substring(at, end < 0 ? text.length() : end);
        String delimiter = first.substring(first.startsWith("<<-") ? 3 : 2).strip();
        moveTo(end < 0 ? text.length() : end + 1);
        while (at < text.length()) {
            int next = text.indexOf('\n', at);
            int stop = next < 0 ? text.length() : next;
            boolean last = text.substring(at, stop).strip().equals(delimiter);
            if (last) {
                // The line break behind the delimiter ends the attribute.
                at = stop;
                return;
            }
            moveTo(next < 0 ? text.length() : next + 1);
        }
    }
}

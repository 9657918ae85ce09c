package dev.mokuroku.scaffolder.templating.lexer;

import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.lexer.Segment.Kind;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.text.Whitespace;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.ArrayList;
import java.util.List;

/// Splits the source of a template into texts and tags.
public final class TemplateScanner {
    private static final String COMMENT_END = "#}";

    private final String source;
    private final TemplateDialect dialect;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final LineContent line;
    private int textOffset;
    private int at;
    private int commentEnd;

    private TemplateScanner(String source, TemplateDialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.line = new LineContent(source);
        this.commentEnd = indexOf(COMMENT_END, 0);
    }

    /// Comments are left out, and so are the blanks that a tag removes.
    ///
    /// @throws TemplateFailure for a tag that does not end
    public static List<Segment> segments(String source, TemplateDialect dialect) {
        return new TemplateScanner(source, dialect).read();
    }

    private List<Segment> read() {
        int opening = nextOpening(0);
        while (opening < source.length()) {
            refuseCommentEnd(opening);
            append(opening);
            readTag();
            opening = nextOpening(at);
        }
        refuseCommentEnd(source.length());
        append(source.length());
        flush();
        return segments;
    }

    private void readTag() {
        int opening = at;
        boolean variable = source.charAt(at) != '{' || source.charAt(at + 1) == '{';
        boolean comment = !variable && source.charAt(at + 1) == '#';
        boolean block = !variable && !comment;
        if (block && dialect.lstripBlocks() && !line.hasContentBefore(opening)) {
            stripIndentation();
        }
        int start = opening + (variable && !dialect.cookiecutterCompat() ? 3 : 2);
        if (source.startsWith("-", start)) {
            start++;
            text.setLength(Whitespace.trimEnd(text.toString()).length());
        }
        flush();
        int end = comment ? source.indexOf(COMMENT_END, start) : CodeScanner.find(source, start, block ? "%}" : "}}");
        if (end < 0) {
            String kind = comment ? "comment" : block ? "block" : "variable";
            throw new TemplateFailure("Unterminated " + kind + " tag", opening);
        }
        at = end + 2;
        boolean trims = source.charAt(end - 1) == '-';
        Code code = new Code(source, start, Math.max(start, trims ? end - 1 : end));
        if (block && isRaw(code.trimmed())) {
            readRaw(code.trimmed(), opening, trims);
            return;
        }
        if (!comment) {
            Code inner = variable ? code.trimmedStart() : code.trimmed();
            segments.add(new Segment(variable ? Kind.VARIABLE : Kind.BLOCK, "", opening, inner));
        }
        if (trims) {
            skipWhitespace();
        } else if (block && dialect.trimBlocks()) {
            skipLineBreak();
        }
        textOffset = at;
    }

    private static boolean isRaw(Code code) {
        String name = code.leadingName();
        return name.equals("raw") || name.equals("verbatim");
    }

    private void readRaw(Code code, int opening, boolean trims) {
        String name = code.leadingName();
        if (!code.afterName().isEmpty()) {
            throw new TemplateFailure(name + " tag does not accept trailing content", opening);
        }
        if (dialect.trimBlocks()) {
            skipLineBreak();
        }
        RawEnd end = RawEnd.find(source, at, name);
        if (end == null) {
            throw new TemplateFailure("Missing " + DiagnosticText.quoted("end" + name) + " tag", opening);
        }
        if (source.substring(end.start(), end.end()).indexOf('\n') >= 0) {
            throw new TemplateFailure(name + " closing tag cannot contain a line break", end.start());
        }
        textOffset = at;
        append(end.start());
        at = end.end();
        commentEnd = indexOf(COMMENT_END, at);
        if (trims) {
            skipWhitespace();
        }
    }

    /// Takes the source up to the offset as text.
    private void append(int offset) {
        if (text.isEmpty()) {
            textOffset = at;
        }
        text.append(source, at, offset);
        at = offset;
    }

    private void flush() {
        if (!text.isEmpty()) {
            Code none = new Code(source, textOffset, textOffset);
            segments.add(new Segment(Kind.TEXT, text.toString(), textOffset, none));
            text.setLength(0);
        }
    }

    private void stripIndentation() {
        int indentation = text.length();
        while (indentation > 0 && text.charAt(indentation - 1) != '\n') {
            indentation--;
            if (!Whitespace.is(text.charAt(indentation))) {
                return;
            }
        }
        text.setLength(indentation);
    }

    private void skipWhitespace() {
        while (at < source.length() && Whitespace.is(source.charAt(at))) {
            at++;
        }
    }

    private void skipLineBreak() {
        if (source.startsWith("\r\n", at)) {
            at += 2;
        } else if (source.startsWith("\n", at)) {
            at++;
        }
    }

    /// Where the next tag starts; the length of the source if none does.
    private int nextOpening(int start) {
        int brace = source.indexOf('{', start);
        while (brace >= 0 && brace + 1 < source.length()) {
            char next = source.charAt(brace + 1);
            if (next == '%' || next == '#' || (next == '{' && dialect.cookiecutterCompat())) {
                return brace;
            }
            if (next == '{' && brace > start && source.charAt(brace - 1) == '$') {
                return brace - 1;
            }
            brace = source.indexOf('{', brace + 1);
        }
        return source.length();
    }

    private void refuseCommentEnd(int opening) {
        if (commentEnd < at) {
            commentEnd = indexOf(COMMENT_END, at);
        }
        if (commentEnd < opening) {
            throw new TemplateFailure("Unexpected end of comment", commentEnd);
        }
    }

    private int indexOf(String wanted, int start) {
        int found = source.indexOf(wanted, start);
        return found < 0 ? source.length() : found;
    }
}

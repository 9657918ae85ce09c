package dev.mokuroku.descriptor.bundle;

import java.util.ArrayList;
import java.util.List;

/// Writes text of several lines below its key: as it is (`|`) where the lines are short, broken (`>`)
/// where they are not.
final class YamlBlockText {
    private final String indent;
    /// Line breaks before the text, with the spaces between them.
    private final String start;
    private final String body;
    /// White space after the text.
    private final String end;
    private final String header;

    private YamlBlockText(String text, String indent) {
        this.indent = indent;
        int bodyEnd = text.length();
        while (bodyEnd > 0 && " \t\n".indexOf(text.charAt(bodyEnd - 1)) >= 0) {
            bodyEnd--;
        }
        int first = 0;
        while (first < bodyEnd && " \n".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        int bodyStart = text.substring(0, first).lastIndexOf('\n') + 1;
        this.start = text.substring(0, bodyStart);
        this.body = text.substring(bodyStart, bodyEnd);
        this.end = text.substring(bodyEnd);
        boolean indicated = text.substring(0, first).indexOf(' ') >= 0;
        this.header = (indicated ? "2" : "") + chomping();
    }

    /// @param text with a line break, and no last line of spaces alone
    static String of(String text, String indent) {
        YamlBlockText block = new YamlBlockText(text, indent);
        boolean fits = text.lines().allMatch(line -> line.length() <= LineFolding.WIDTH - indent.length());
        List<String> broken = fits ? List.of() : block.broken();
        return broken.isEmpty()
                ? block.write('|', block.body.replaceAll("\\n+", "$0" + indent))
                : block.write('>', String.join("", broken));
    }

    private String write(char style, String lines) {
        String ending = end.endsWith("\n") ? end.substring(0, end.length() - 1) : end;
        return style + header + "\n" + indent + indented(start) + lines + endingLines(ending);
    }

    private String indented(String blank) {
        return blank.replaceAll("\\n+", "$0" + indent);
    }

    /// Line breaks at the very end are followed by nothing.
    private String endingLines(String ending) {
        return ending.replaceAll("\\n+(?!\\n|\\z)", "$0" + indent);
    }

    private String chomping() {
        int newline = end.indexOf('\n');
        if (newline < 0) {
            return "-";
        }
        return body.isEmpty() || newline != end.length() - 1 ? "+" : "";
    }

    /// The lines with the breaks between them; nothing where a word is too long to break before.
    private List<String> broken() {
        List<String> result = new ArrayList<>();
        String[] lines = body.split("\\n", -1);
        int last = -1;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isEmpty()) {
                continue;
            }
            if (last >= 0) {
                // A break alone would be read as a space, but for lines that are indented more.
                boolean kept = isIndented(lines[last]) || isIndented(lines[i]);
                result.add("\n".repeat(i - last + (kept ? 0 : 1)) + indent);
            }
            String folded = isIndented(lines[i]) ? lines[i] : LineFolding.block(lines[i], indent);
            if (folded.isEmpty()) {
                return List.of();
            }
            result.add(folded);
            last = i;
        }
        return result;
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }
}

package dev.mokuroku.scaffolder.templating.lexer;

import dev.mokuroku.scaffolder.templating.text.Whitespace;

/// Whether a line of the source holds more than blanks before an offset. Asked for ever larger offsets.
final class LineContent {
    private final String source;
    private int checked;
    private boolean content;

    LineContent(String source) {
        this.source = source;
    }

    boolean hasContentBefore(int offset) {
        for (; checked < offset; checked++) {
            char here = source.charAt(checked);
            content = here != '\n' && (content || !Whitespace.is(here));
        }
        return content;
    }
}

package dev.mokuroku.index.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// Marks in a document what a term found. The texts are read again rather than looked up: a page is
/// short, and positions of every word would double the index.
final class Highlights {
    private static final String ELLIPSIS = " ... ";
    /// A text up to this length is marked as a whole; of a longer one the sentences that tell most are shown.
    private static final int WHOLE_CHARACTERS = 400;

    private static final int SENTENCES = 3;

    private final SearchQuery query;
    private final SearchMarks marks;

    Highlights(SearchQuery query, SearchMarks marks) {
        this.query = query;
        this.marks = marks;
    }

    /// By the document's field; without those where nothing was found.
    Map<String, String> of(SearchDocument document) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        mark("title", document.title(), SearchField.NAME, fields);
        mark("text", document.text(), SearchField.TEXT, fields);
        return fields;
    }

    private void mark(String name, String text, SearchField field, Map<String, String> marked) throws IOException {
        Query words = query.marks(field);
        Object found = highlighter(text.length()).highlightWithoutSearcher(field.fieldName(), words, text, SENTENCES);
        if (found != null) {
            marked.put(name, found.toString());
        }
    }

    private UnifiedHighlighter highlighter(int length) {
        return UnifiedHighlighter.builderWithoutSearcher(SearchAnalysis.TEXT)
                .withFormatter(new DefaultPassageFormatter(marks.before(), marks.after(), ELLIPSIS, false))
                .withBreakIterator(
                        length <= WHOLE_CHARACTERS
                                ? WholeBreakIterator::new
                                : () -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withMaxNoHighlightPassages(0)
                .build();
    }
}

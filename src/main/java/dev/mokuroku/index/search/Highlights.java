package dev.mokuroku.index.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// Marks the matches of a term in a document. The texts are analysed again: a page is
/// short, and storing positions would double the index.
final class Highlights {
    private static final String ELLIPSIS = " ... ";
    /// A text up to this length is shown completely; a longer text is reduced to its best sentences.
    private static final int MAX_WHOLE_TEXT_LENGTH = 400;

    private static final int MAX_SENTENCES = 3;

    private final Query query;
    private final UnifiedHighlighter whole;
    private final UnifiedHighlighter sentences;

    /// @param query rewritten: of words that are similar, those that there are
    Highlights(Query query, SearchMarks marks) {
        this.query = query;
        this.whole = highlighter(marks, WholeBreakIterator::new);
        this.sentences = highlighter(marks, () -> BreakIterator.getSentenceInstance(Locale.ROOT));
    }

    /// The highlights by field; without fields that do not match.
    Map<String, String> of(SearchDocument document) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        mark("title", document.title(), SearchField.NAME, fields);
        mark("text", document.text(), SearchField.TEXT, fields);
        return fields;
    }

    private void mark(String name, String text, SearchField field, Map<String, String> marked) throws IOException {
        UnifiedHighlighter highlighter = text.length() <= MAX_WHOLE_TEXT_LENGTH ? whole : sentences;
        Object highlighted = highlighter.highlightWithoutSearcher(field.fieldName(), query, text, MAX_SENTENCES);
        if (highlighted != null) {
            marked.put(name, highlighted.toString());
        }
    }

    private static UnifiedHighlighter highlighter(SearchMarks marks, Supplier<BreakIterator> parts) {
        return UnifiedHighlighter.builderWithoutSearcher(SearchAnalysis.TEXT)
                .withFormatter(new DefaultPassageFormatter(marks.before(), marks.after(), ELLIPSIS, false))
                .withBreakIterator(parts)
                .withMaxNoHighlightPassages(0)
                // One text alone need not hold all words.
                .withWeightMatches(false)
                .build();
    }
}

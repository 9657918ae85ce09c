package dev.mokuroku.index.read;

import dev.mokuroku.index.IndexFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/// Words that must all be found, each as the beginning of a word.
final class TextQuery {
    private static final StandardAnalyzer ANALYZER = new StandardAnalyzer();

    private TextQuery() {}

    static Query and(Query condition, String text) {
        if (text.isBlank()) {
            return condition;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(condition, Occur.FILTER);
        try (TokenStream words = ANALYZER.tokenStream(IndexFields.TEXT, text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                query.add(new PrefixQuery(new Term(IndexFields.TEXT, word.toString())), Occur.FILTER);
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return query.build();
    }
}

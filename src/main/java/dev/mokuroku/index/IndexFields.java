package dev.mokuroku.index;

import java.util.Locale;

/// The Lucene fields of an entity's document. A change here, or in what goes into them, needs a new
/// [#FORMAT]: older indexes are then rebuilt.
final class IndexFields {
    static final String FORMAT = "6";

    /// The ref: key of updates; doc values of it are the order of segments and of pages.
    static final String REF = "ref";
    /// Every `key\0value` in lower case: what filters match.
    static final String TERM = "term";
    /// Every `key\0value` that is not written in lower case, as it is written: what facets tell.
    static final String FACET = "facet";
    /// Every key in lower case that has no doc values: with those it is what `exists` matches.
    static final String KEY = "key";
    static final String TEXT = "text";
    /// The Location that led to the entity's file.
    static final String PARENT = "parent";
    static final String ETAG = "etag";
    /// The JSON that answers hold.
    static final String JSON = "json";
    /// Prefix of the doc values that a key orders by.
    private static final String ORDER = "order:";

    private static final char SEPARATOR = '\0';

    private IndexFields() {}

    static String order(String key) {
        return ORDER + lower(key);
    }

    static String term(String key, String value) {
        return lower(key) + SEPARATOR + lower(value);
    }

    static String facet(String key, String value) {
        return lower(key) + SEPARATOR + value;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

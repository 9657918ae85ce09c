package dev.mokuroku.index;

import java.util.Locale;

/// The Lucene fields of an entity's document. A change here, or in what goes into them, needs a new
/// [#FORMAT]: older indexes are then rebuilt.
public final class IndexFields {
    static final String FORMAT = "7";

    /// The ref: key of updates; doc values of it are the order of segments and of pages.
    public static final String REF = "ref";
    /// Every `key\0value` in lower case: what filters match.
    public static final String TERM = "term";
    /// Every `key\0value` with upper-case letters, unchanged: the values of facets.
    public static final String FACET = "facet";
    /// Every key without doc values, in lower case. `exists` matches these keys and doc values.
    public static final String KEY = "key";
    public static final String TEXT = "text";
    /// The Location that led to the entity's file.
    static final String PARENT = "parent";
    /// A digest of the terms that features added; missing where there are none.
    public static final String CONTRIBUTED = "contributed";
    static final String ETAG = "etag";
    /// The JSON of responses.
    public static final String JSON = "json";
    /// Prefix of the doc values that a key orders by.
    private static final String ORDER = "order:";

    private static final char SEPARATOR = '\0';

    private IndexFields() {}

    public static String order(String key) {
        return ORDER + lower(key);
    }

    public static String term(String key, String value) {
        return lower(key) + SEPARATOR + lower(value);
    }

    public static String facet(String key, String value) {
        return lower(key) + SEPARATOR + value;
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

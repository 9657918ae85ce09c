package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.index.search.SearchText;
import dev.mokuroku.index.term.EntityTerm;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// An entity as a Lucene document.
public final class EntityDocument {
    private EntityDocument() {}

    /// @param terms that features add
    public static Document of(StoredEntity stored, SortedSet<EntityTerm> terms) {
        FinalEntity complete = FinalEntity.of(stored);
        String ref = stored.ref().toString();
        Document document = new Document();
        document.add(new StringField(IndexFields.REF, ref, Store.NO));
        document.add(new SortedDocValuesField(IndexFields.REF, new BytesRef(ref)));
        document.add(new StoredField(IndexFields.JSON, complete.json()));
        document.add(new StoredField(IndexFields.ETAG, complete.etag()));
        if (stored.parent() != null) {
            document.add(new StoredField(IndexFields.PARENT, stored.parent().toString()));
        }
        document.add(new TextField(IndexFields.TEXT, searchableText(complete.entity()), Store.NO));
        SearchText.addTo(document, complete.entity());
        SearchKeys keys = SearchKeys.of(complete.entity(), stored.uid().toString(), stored.relations());
        if (!terms.isEmpty()) {
            terms.forEach(keys::add);
            document.add(new StoredField(IndexFields.CONTRIBUTED, digestOf(terms)));
        }
        addKeys(document, keys);
        return document;
    }

    /// What the document stores of the terms, for comparison.
    public static String digestOf(SortedSet<EntityTerm> terms) {
        StringBuilder text = new StringBuilder();
        terms.forEach(term ->
                text.append(term.key()).append('\0').append(term.value()).append(term.ordered() ? '\n' : '\0'));
        return HexDigest.sha1(text.toString().getBytes(UTF_8));
    }

    private static void addKeys(Document document, SearchKeys keys) {
        keys.unordered().forEach(key -> document.add(new StringField(IndexFields.KEY, key, Store.NO)));
        Map<String, String> smallestValues = new HashMap<>();
        for (SearchKeys.Pair pair : keys.pairs()) {
            document.add(new StringField(IndexFields.TERM, pair.term(), Store.NO));
            if (!pair.value().equals(pair.lowerValue())) {
                String facet = IndexFields.facet(pair.key(), pair.value());
                document.add(new StringField(IndexFields.FACET, facet, Store.NO));
            }
            if (keys.isOrdered(pair.key())) {
                smallestValues.merge(pair.key(), pair.lowerValue(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        smallestValues.forEach(
                (key, value) -> document.add(new SortedDocValuesField(IndexFields.order(key), new BytesRef(value))));
    }

    private static String searchableText(Entity entity) {
        String tags = StreamSupport.stream(entity.metadata().path("tags").spliterator(), false)
                .map(tag -> tag.asText())
                .collect(Collectors.joining(" "));
        return String.join(
                " ",
                entity.kind(),
                entity.name(),
                entity.metadata().path("title").asText(),
                entity.metadata().path("description").asText(),
                tags,
                entity.spec().path("type").asText(),
                entity.spec().path("owner").asText());
    }
}

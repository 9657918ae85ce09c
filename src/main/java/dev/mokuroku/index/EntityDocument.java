package dev.mokuroku.index;

import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.entity.Entity;
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
            document.add(new StoredField(IndexFields.CONTRIBUTED, textOf(terms)));
        }
        addKeys(document, keys);
        return document;
    }

    /// The terms as the document stores them for comparison.
    public static String textOf(SortedSet<EntityTerm> terms) {
        return terms.stream()
                .map(term -> IndexFields.facet(term.key(), term.value()))
                .collect(Collectors.joining("\n"));
    }

    private static void addKeys(Document document, SearchKeys keys) {
        keys.unordered().forEach(key -> document.add(new StringField(IndexFields.KEY, key, Store.NO)));
        Map<String, String> smallestTerms = new HashMap<>();
        for (SearchKeys.Pair pair : keys.pairs()) {
            document.add(new StringField(IndexFields.TERM, pair.term(), Store.NO));
            String original = IndexFields.facet(pair.key(), pair.value());
            if (!original.equals(pair.term())) {
                document.add(new StringField(IndexFields.FACET, original, Store.NO));
            }
            if (keys.isOrdered(pair.key())) {
                smallestTerms.merge(pair.key(), pair.term(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        smallestTerms.forEach((key, term) -> document.add(
                new SortedDocValuesField(IndexFields.order(key), new BytesRef(term.substring(key.length() + 1)))));
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

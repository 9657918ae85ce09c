package dev.mokuroku.index.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import java.util.List;
import java.util.StringJoiner;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Adds the searched texts of an entity to a Lucene document.
public final class SearchText {
    /// A large definition repeats its words: the beginning suffices, and the index stays small.
    private static final int MAX_DEFINITION_LENGTH = 8_000;

    private static final int MAX_DESCRIPTION_LENGTH = 64_000;

    /// Highlights are made of the document's text, so the index keeps no positions.
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WORDS.freeze();
    }

    private SearchText() {}

    public static void addTo(Document document, Entity entity) {
        SearchDocument searchDocument = SearchDocument.of(entity);
        document.add(new BinaryDocValuesField(SearchField.DOCUMENT, searchDocument.toBytes()));
        JsonNode metadata = entity.metadata();
        JsonNode spec = entity.spec();
        String names = joined(metadata.path("name"), metadata.path("title"), spec.at("/profile/displayName"));
        String attributes = joined(
                metadata.path("namespace"),
                entity.json().path("kind"),
                spec.path("type"),
                spec.path("lifecycle"),
                spec.path("owner"),
                spec.path("system"),
                metadata.path("labels"),
                metadata.path("links"));
        if (entity.kind().equals("Location")) {
            // Low weight: a Location ranks after the entities that it leads to.
            add(document, SearchField.ATTRIBUTES, names + " " + attributes);
            return;
        }
        for (String name :
                List.of(entity.name(), searchDocument.title(), entity.ref().toString())) {
            add(document, SearchAnalysis.compact(name));
        }
        add(document, SearchField.NAME, names);
        add(document, SearchField.TAGS, joined(metadata.path("tags")));
        add(document, SearchField.TEXT, truncated(searchDocument.text(), MAX_DESCRIPTION_LENGTH));
        add(document, SearchField.ATTRIBUTES, attributes);
        if (entity.kind().equals("API")) {
            add(
                    document,
                    SearchField.DEFINITION,
                    truncated(spec.path("definition").asText(""), MAX_DEFINITION_LENGTH));
        }
    }

    private static void add(Document document, String compactName) {
        if (!compactName.isEmpty()) {
            document.add(new StringField(SearchField.COMPACT_NAME, new BytesRef(compactName), Store.NO));
        }
    }

    private static void add(Document document, SearchField field, String text) {
        if (!text.isEmpty()) {
            document.add(new Field(field.fieldName(), text, WORDS));
        }
    }

    /// All strings in these nodes, nested ones included.
    private static String joined(JsonNode... nodes) {
        StringJoiner texts = new StringJoiner(" ");
        for (JsonNode node : nodes) {
            collect(node, texts);
        }
        return texts.toString();
    }

    private static void collect(JsonNode node, StringJoiner texts) {
        if (node.isContainerNode()) {
            node.forEach(inner -> collect(inner, texts));
        } else if (!node.asText("").isEmpty()) {
            texts.add(node.asText(""));
        }
    }

    private static String truncated(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength);
    }
}

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

/// Puts into a Lucene document what an entity is found by.
public final class SearchText {
    /// A large definition repeats its words: the first tell what it is about, and the index stays small.
    private static final int DEFINITION_CHARACTERS = 8_000;

    private static final int DESCRIPTION_CHARACTERS = 64_000;

    /// Highlights are made of the document's text, so the index keeps no positions.
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WORDS.freeze();
    }

    private SearchText() {}

    public static void addTo(Document document, Entity entity) {
        SearchDocument shown = SearchDocument.of(entity);
        document.add(new BinaryDocValuesField(SearchField.DOCUMENT, shown.toBytes()));
        JsonNode metadata = entity.metadata();
        JsonNode spec = entity.spec();
        String names = joined(metadata.path("name"), metadata.path("title"), spec.at("/profile/displayName"));
        String rest = joined(
                metadata.path("namespace"),
                entity.json().path("kind"),
                spec.path("type"),
                spec.path("lifecycle"),
                spec.path("owner"),
                spec.path("system"),
                metadata.path("labels"),
                metadata.path("links"));
        if (entity.kind().equals("Location")) {
            // The rest of a file's bookkeeping: behind all that it leads to.
            add(document, SearchField.REST, names + " " + rest);
            return;
        }
        for (String whole : List.of(entity.name(), shown.title(), entity.ref().toString())) {
            add(document, SearchAnalysis.whole(whole));
        }
        add(document, SearchField.NAME, names);
        add(document, SearchField.TAGS, joined(metadata.path("tags")));
        add(document, SearchField.TEXT, beginning(shown.text(), DESCRIPTION_CHARACTERS));
        add(document, SearchField.REST, rest);
        if (entity.kind().equals("API")) {
            add(
                    document,
                    SearchField.DEFINITION,
                    beginning(spec.path("definition").asText(""), DEFINITION_CHARACTERS));
        }
    }

    private static void add(Document document, String whole) {
        if (!whole.isEmpty()) {
            document.add(new StringField(SearchField.WHOLE, new BytesRef(whole), Store.NO));
        }
    }

    private static void add(Document document, SearchField field, String text) {
        if (!text.isEmpty()) {
            document.add(new Field(field.fieldName(), text, WORDS));
        }
    }

    /// All strings in these, also those further in.
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

    private static String beginning(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }
}

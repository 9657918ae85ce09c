package dev.mokuroku.scorecard.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.IndexedEntity;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/// Entities as the index returns them, of JSON.
public final class IndexedEntities {
    private IndexedEntities() {}

    public static IndexedEntity of(String json) {
        Document document = new Document();
        document.add(new StoredField(IndexFields.JSON, json.getBytes(UTF_8)));
        document.add(new StoredField("etag", "etag"));
        return IndexedEntity.of(document);
    }

    public static IndexedEntity component(String name) {
        return of("""
                {"apiVersion": "backstage.io/v1alpha1", "kind": "Component", "metadata": {"name": "%s"}}""".formatted(name));
    }
}

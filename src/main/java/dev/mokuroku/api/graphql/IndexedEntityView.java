package dev.mokuroku.api.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.index.IndexedEntity;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/// The fields of [EntityView], read from the index's answer. Its subclasses add those of their kind.
abstract class IndexedEntityView implements EntityView {
    private final IndexedEntity indexed;

    IndexedEntityView(IndexedEntity indexed) {
        this.indexed = indexed;
    }

    @Ignore
    IndexedEntity indexed() {
        return indexed;
    }

    @Override
    public String getId() {
        return indexed.uid();
    }

    @Override
    public String getRef() {
        return indexed.ref().toString();
    }

    @Override
    public String getEtag() {
        return indexed.etag();
    }

    @Override
    public String getApiVersion() {
        return indexed.entity().apiVersion();
    }

    @Override
    public String getKind() {
        return indexed.entity().kind();
    }

    @Override
    public String getNamespace() {
        return indexed.entity().namespace();
    }

    @Override
    public String getName() {
        return indexed.entity().name();
    }

    @Override
    public @Nullable String getTitle() {
        return text(metadata().path("title"));
    }

    @Override
    public @Nullable String getDescription() {
        return text(metadata().path("description"));
    }

    @Override
    public List<String> getTags() {
        return texts(metadata().path("tags"));
    }

    @Override
    public List<KeyValue> getLabels() {
        return pairs(metadata().path("labels"));
    }

    @Override
    public List<KeyValue> getAnnotations() {
        return pairs(metadata().path("annotations"));
    }

    @Override
    public List<Link> getLinks() {
        List<Link> links = new ArrayList<>();
        metadata()
                .path("links")
                .forEach(link -> links.add(new Link(
                        link.path("url").asText(),
                        text(link.path("title")),
                        text(link.path("icon")),
                        text(link.path("type")))));
        return links;
    }

    @Override
    public Json getMetadata() {
        return new Json(metadata());
    }

    @Override
    public @Nullable Json getSpec() {
        return spec().isMissingNode() ? null : new Json(spec());
    }

    @Nullable
    String specText(String field) {
        return text(spec().path(field));
    }

    JsonNode spec() {
        return indexed.entity().spec();
    }

    static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private JsonNode metadata() {
        return indexed.entity().metadata();
    }

    private static List<KeyValue> pairs(JsonNode map) {
        return map.properties().stream()
                .map(entry -> new KeyValue(entry.getKey(), entry.getValue().asText()))
                .toList();
    }
}

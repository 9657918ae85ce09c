package dev.mokuroku.api.graphql.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields of an entity's JSON as GraphQL values.
public final class JsonFields {
    private JsonFields() {}

    static @Nullable public String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(element -> texts.add(element.asText()));
        }
        return texts;
    }

    static List<KeyValue> pairs(JsonNode map) {
        return map.properties().stream()
                .map(entry -> new KeyValue(entry.getKey(), entry.getValue().asText()))
                .toList();
    }

    static List<Link> links(JsonNode array) {
        List<Link> links = new ArrayList<>();
        array.forEach(link -> links.add(new Link(
                link.path("url").asText(),
                text(link.path("title")),
                text(link.path("icon")),
                text(link.path("type")))));
        return links;
    }
}

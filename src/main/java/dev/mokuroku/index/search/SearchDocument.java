package dev.mokuroku.index.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.PlainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.StringJoiner;
import org.apache.lucene.util.BytesRef;

/// An entity in search results: the document that Backstage's catalog collator makes of the entity.
///
/// @param title the title; the name where there is none
/// @param text the description, and the display name and email of users and groups
/// @param componentType the same as `type`, for older frontends
/// @param type `spec.type`; `other` where there is none
/// @param lifecycle `""` where there is none
/// @param owner as written; `""` where there is none
/// @param location the path of the entity's page in a Backstage frontend
public record SearchDocument(
        String title,
        String text,
        String componentType,
        String type,
        String namespace,
        String kind,
        String lifecycle,
        String owner,
        String location) {
    /// What Backstage writes where an entity has no type.
    public static final String NO_TYPE = "other";

    static SearchDocument of(Entity entity) {
        String type = textOf(entity.spec().path("type"), NO_TYPE);
        return new SearchDocument(
                textOf(entity.metadata().path("title"), entity.name()),
                textOf(entity),
                type,
                type,
                entity.namespace(),
                entity.kind(),
                textOf(entity.spec().path("lifecycle"), ""),
                textOf(entity.spec().path("owner"), ""),
                "/catalog/%s/%s/%s"
                        .formatted(entity.namespace(), entity.kind(), entity.name())
                        .toLowerCase(Locale.ROOT));
    }

    BytesRef toBytes() {
        try {
            return new BytesRef(PlainJson.MAPPER.writeValueAsBytes(this));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static SearchDocument of(BytesRef bytes) {
        try {
            return PlainJson.MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, SearchDocument.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("The index holds a document that is not JSON", broken);
        }
    }

    private static String textOf(Entity entity) {
        StringJoiner texts = new StringJoiner(" : ");
        JsonNode profile = entity.spec().path("profile");
        boolean isUser = entity.kind().equals("User");
        add(texts, entity.metadata().path("description"));
        if (isUser || entity.kind().equals("Group")) {
            add(texts, profile.path("displayName"));
        }
        if (isUser) {
            add(texts, profile.path("email"));
        }
        return texts.toString();
    }

    private static void add(StringJoiner texts, JsonNode text) {
        if (!text.asText("").isEmpty()) {
            texts.add(text.asText(""));
        }
    }

    private static String textOf(JsonNode value, String fallback) {
        return value.asText("").isEmpty() ? fallback : value.asText("");
    }
}

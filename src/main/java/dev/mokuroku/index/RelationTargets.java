package dev.mokuroku.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the targets of an entity's relations without building a tree.
final class RelationTargets {
    private static final JsonFactory JSON = new JsonFactory();

    private RelationTargets() {}

    /// @param json of a complete entity
    static List<String> in(byte[] json) {
        List<String> targets = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean relations = parser.currentName().equals("relations");
                parser.nextToken();
                if (relations) {
                    addTargets(parser, targets);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("An entity of the catalog is not JSON", broken);
        }
        return targets;
    }

    private static void addTargets(JsonParser parser, List<String> targets) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("targetRef")) {
                targets.add(parser.nextTextValue());
            }
        }
    }
}

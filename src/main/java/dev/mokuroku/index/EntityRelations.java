package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Where the relations and the etag of an entity stand in its JSON, so that relations can be cut out of the bytes. A
/// tree would take several times as long, and whole lists of entities pass here.
final class EntityRelations {
    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] json;
    private final List<Span> relations = new ArrayList<>();
    private Span list = new Span(0, 0, "");
    private Span etag = new Span(0, 0, "");

    /// Bytes from `start` to before `end`.
    ///
    /// @param text target of a relation; else empty
    private record Span(int start, int end, String text) {}

    private EntityRelations(byte[] json) {
        this.json = json;
    }

    /// @param json of a complete entity, as [FinalEntity] writes it
    static EntityRelations in(byte[] json) {
        EntityRelations found = new EntityRelations(json);
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "metadata" -> found.readMetadata(parser);
                    case "relations" -> found.readRelations(parser);
                    default -> parser.skipChildren();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("An entity of the catalog is not JSON", broken);
        }
        return found;
    }

    boolean allLeadTo(Predicate<String> kept) {
        return relations.stream().allMatch(relation -> kept.test(relation.text()));
    }

    /// The JSON without the other relations.
    ///
    /// @param newEtag in place of the present one
    byte[] keeping(Predicate<String> kept, String newEtag) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(json.length);
        write(result, 0, etag.start());
        result.writeBytes(newEtag.getBytes(US_ASCII));
        write(result, etag.end(), list.start());
        boolean isFirst = true;
        for (Span relation : relations) {
            if (kept.test(relation.text())) {
                if (!isFirst) {
                    result.write(',');
                }
                write(result, relation.start(), relation.end());
                isFirst = false;
            }
        }
        write(result, list.end(), json.length);
        return result.toByteArray();
    }

    private void write(ByteArrayOutputStream result, int from, int to) {
        result.write(json, from, to - from);
    }

    private void readMetadata(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isEtag = parser.currentName().equals("etag");
            parser.nextToken();
            if (isEtag) {
                int start = (int) parser.currentTokenLocation().getByteOffset() + 1; // after the quote
                etag = new Span(start, start + parser.getTextLength(), "");
            }
            parser.skipChildren();
        }
    }

    private void readRelations(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset() + 1; // after the bracket
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int relation = (int) parser.currentTokenLocation().getByteOffset();
            String target = readTarget(parser);
            relations.add(new Span(relation, (int) parser.currentLocation().getByteOffset(), target));
        }
        list = new Span(start, (int) parser.currentTokenLocation().getByteOffset(), "");
    }

    private static String readTarget(JsonParser parser) throws IOException {
        String target = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isTarget = parser.currentName().equals("targetRef");
            String value = parser.nextTextValue();
            target = isTarget && value != null ? value : target;
        }
        return target;
    }
}

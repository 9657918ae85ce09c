package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.validation.Shape.Field;
import dev.mokuroku.entity.validation.Shape.Fields;
import dev.mokuroku.entity.validation.Shape.ListOf;
import dev.mokuroku.entity.validation.Shape.MapOf;
import dev.mokuroku.entity.validation.Shape.Text;
import java.util.List;
import java.util.Optional;

/// The envelope that every entity has: `apiVersion`, `kind`, `metadata` and mostly `spec`.
public final class Envelope {
    private static final Shape NON_EMPTY = new Text(1);
    private static final Shape LINK = new Fields(
            List.of(
                    new Field("url", NON_EMPTY, true),
                    new Field("title", NON_EMPTY, false),
                    new Field("icon", NON_EMPTY, false),
                    new Field("type", NON_EMPTY, false)),
            true);
    private static final Shape METADATA = new Fields(
            List.of(
                    new Field("name", NON_EMPTY, true),
                    new Field("namespace", NON_EMPTY, false),
                    new Field("title", NON_EMPTY, false),
                    new Field("description", new Text(0), false),
                    new Field("labels", new MapOf(new Text(0)), false),
                    new Field("annotations", new MapOf(new Text(0)), false),
                    new Field("tags", new ListOf(NON_EMPTY), false),
                    new Field("links", new ListOf(LINK), false)),
            true);
    private static final Shape ENVELOPE = new Fields(
            List.of(
                    new Field("apiVersion", NON_EMPTY, true),
                    new Field("kind", NON_EMPTY, true),
                    new Field("metadata", METADATA, true),
                    new Field("spec", new MapOf(new Shape.Anything()), false)),
            false);

    private Envelope() {}

    public static Optional<Violation> firstViolation(JsonNode entity) {
        return ENVELOPE.firstViolation(entity, "");
    }
}

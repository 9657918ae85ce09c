package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.entity.Relation;
import java.io.IOException;

/// An entity as responses show it: the stored entity, completed by `metadata.uid`, `metadata.etag`,
/// `relations` and its problems as `status.items`. The same stored entity always gives the same bytes.
public record FinalEntity(Entity entity, String etag, byte[] json) {
    public static FinalEntity of(StoredEntity stored) {
        ObjectNode tree = parse(stored.json());
        ArrayNode relations = tree.putArray("relations");
        for (Relation relation : stored.relations()) {
            relations
                    .addObject()
                    .put("type", relation.type())
                    .put("targetRef", relation.target().toString());
        }
        if (!stored.problems().isEmpty()) {
            ArrayNode items = tree.putObject("status").putArray("items");
            stored.problems().forEach(problem -> addProblem(problem, items.addObject()));
        }
        ObjectNode metadata = (ObjectNode) tree.get("metadata");
        metadata.put("uid", stored.uid().toString());
        String etag = HexDigest.sha1((stored.uid() + stored.json() + relations + stored.problems()).getBytes(UTF_8));
        metadata.put("etag", etag);
        return new FinalEntity(new Entity(tree), etag, tree.toString().getBytes(UTF_8));
    }

    private static void addProblem(String problem, ObjectNode item) {
        item.put("type", "backstage.io/catalog-processing").put("level", "error");
        item.put("message", "InputError: " + problem);
        item.putObject("error").put("name", "InputError").put("message", problem);
    }

    private static ObjectNode parse(String json) {
        try {
            return PlainJson.MAPPER.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException broken) {
            throw notJson(broken);
        }
    }

    static ObjectNode parse(byte[] json) {
        try {
            return PlainJson.MAPPER.readValue(json, ObjectNode.class);
        } catch (IOException broken) {
            throw notJson(broken);
        }
    }

    private static IllegalStateException notJson(IOException broken) {
        return new IllegalStateException("An entity of the catalog is not JSON", broken);
    }
}

package dev.mokuroku.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.catalog.StoredEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Relation;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An entity as answers show it: what the catalog stores, completed by `metadata.uid`, `metadata.etag`,
/// `relations`, and as `status.items` what is wrong with it. The same stored entity always gives the same bytes.
record FinalEntity(Entity entity, String etag, byte[] json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static FinalEntity of(StoredEntity stored) {
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
            stored.problems().forEach(problem -> tell(problem, items.addObject()));
        }
        ObjectNode metadata = (ObjectNode) tree.get("metadata");
        metadata.put("uid", stored.uid().toString());
        String etag = sha1(stored.uid() + stored.json() + relations + stored.problems());
        metadata.put("etag", etag);
        return new FinalEntity(new Entity(tree), etag, tree.toString().getBytes(UTF_8));
    }

    private static void tell(String problem, ObjectNode item) {
        item.put("type", "backstage.io/catalog-processing").put("level", "error");
        item.put("message", "InputError: " + problem);
        item.putObject("error").put("name", "InputError").put("message", problem);
    }

    private static ObjectNode parse(String json) {
        try {
            return MAPPER.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException broken) {
            throw noJson(broken);
        }
    }

    static ObjectNode parse(byte[] json) {
        try {
            return MAPPER.readValue(json, ObjectNode.class);
        } catch (IOException broken) {
            throw noJson(broken);
        }
    }

    private static IllegalStateException noJson(IOException broken) {
        return new IllegalStateException("An entity of the catalog is not JSON", broken);
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java has it
        }
    }
}

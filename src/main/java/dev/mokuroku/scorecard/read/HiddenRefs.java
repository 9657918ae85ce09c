package dev.mokuroku.scorecard.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// References of entities in JSON values.
final class HiddenRefs {
    /// Words of a text that may be whole references.
    private static final Pattern REF = Pattern.compile("[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9-]+/[A-Za-z0-9._-]+");

    private HiddenRefs() {}

    static void collect(JsonNode value, Set<EntityRef> refs) {
        if (value.isTextual()) {
            REF.matcher(value.asText())
                    .results()
                    .forEach(found -> parse(found.group()).ifPresent(refs::add));
        }
        value.properties().forEach(field -> {
            parse(field.getKey()).ifPresent(refs::add);
            collect(field.getValue(), refs);
        });
        if (value.isArray()) {
            value.forEach(element -> collect(element, refs));
        }
    }

    /// The value without texts that name hidden entities: elements of lists and entries of maps are missing,
    /// another text is null.
    static JsonNode remove(JsonNode value, Predicate<EntityRef> isHidden) {
        return switch (value) {
            case ArrayNode list -> {
                ArrayNode kept = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> {
                    if (!names(element, isHidden)) {
                        kept.add(remove(element, isHidden));
                    }
                });
                yield kept;
            }
            case ObjectNode map -> {
                ObjectNode kept = JsonNodeFactory.instance.objectNode();
                map.properties().forEach(field -> {
                    boolean hidden = parse(field.getKey()).filter(isHidden).isPresent();
                    if (!hidden && !names(field.getValue(), isHidden)) {
                        kept.set(field.getKey(), remove(field.getValue(), isHidden));
                    }
                });
                yield kept;
            }
            default -> names(value, isHidden) ? NullNode.getInstance() : value;
        };
    }

    private static boolean names(JsonNode value, Predicate<EntityRef> isHidden) {
        return value.isTextual()
                && REF.matcher(value.asText())
                        .results()
                        .anyMatch(found -> parse(found.group()).filter(isHidden).isPresent());
    }

    private static Optional<EntityRef> parse(String text) {
        try {
            return Optional.of(EntityRef.parse(text));
        } catch (InvalidEntityRefException none) {
            return Optional.empty();
        }
    }
}

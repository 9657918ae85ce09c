package dev.mokuroku.scorecard.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Converts JSON to the values of facts.
public final class JsonFacts {
    private JsonFacts() {}

    /// A JSON object as Java objects: Long for whole numbers, Double for others. Fields and elements that are null are
    /// left out. Texts are cut as those of facts.
    public static Map<String, Object> objectOf(JsonNode object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                fields.put(field.getKey(), valueOf(field.getValue()));
            }
        });
        return fields;
    }

    /// The fields of an object that are texts, numbers or booleans, as texts.
    public static Map<String, String> textMapOf(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                texts.put(field.getKey(), field.getValue().asText());
            }
        });
        return texts;
    }

    /// The elements of an array that are texts.
    public static List<String> textsOf(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> {
            if (element.isTextual()) {
                texts.add(element.asText());
            }
        });
        return texts;
    }

    private static Object valueOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> objectOf(value);
            case ARRAY -> elementsOf(value);
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> numberOf(value);
            default -> FactFields.cut(value.asText());
        };
    }

    private static Number numberOf(JsonNode number) {
        if (number.isIntegralNumber() && number.canConvertToLong()) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    private static List<Object> elementsOf(JsonNode array) {
        List<Object> elements = new ArrayList<>();
        array.forEach(element -> {
            if (!element.isNull()) {
                elements.add(valueOf(element));
            }
        });
        return elements;
    }
}

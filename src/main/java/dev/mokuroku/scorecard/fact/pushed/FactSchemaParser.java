package dev.mokuroku.scorecard.fact.pushed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scorecard.fact.FactType;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads and writes the facts of a schema as JSON. Each failure names the field.
final class FactSchemaParser {
    static final int MAX_FACTS = 100;

    private static final int MAX_TEXT_LENGTH = 1_000;
    private static final Duration MIN_TIME_TO_LIVE = Duration.ofMinutes(1);
    private static final Duration MAX_TIME_TO_LIVE = Duration.ofDays(3_650);
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("type", "description", "unit", "timeToLive"));

    private FactSchemaParser() {}

    /// @param path of the facts, for errors: `schema.facts`
    /// @throws CatalogException `INVALID_INPUT` naming the field; `LIMIT_EXCEEDED` for too many facts
    static Map<String, SchemaFact> parse(JsonNode facts, String path) {
        if (!facts.isObject() || facts.isEmpty()) {
            throw CatalogException.invalidField(path, "must be an object with a field for each fact");
        }
        checkCount(facts.size(), path);
        Map<String, SchemaFact> parsed = new LinkedHashMap<>();
        facts.properties()
                .forEach(fact ->
                        parsed.put(fact.getKey(), fact(fact.getKey(), fact.getValue(), path + "." + fact.getKey())));
        return parsed;
    }

    static void checkCount(int facts, String path) {
        if (facts > MAX_FACTS) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED,
                    path,
                    "%s: a schema may have at most %d facts but has %d".formatted(path, MAX_FACTS, facts));
        }
    }

    /// As the field `facts` of a FactSchema.
    static String write(Map<String, SchemaFact> facts) {
        ObjectNode json = PlainJson.MAPPER.createObjectNode();
        facts.forEach((name, fact) -> {
            ObjectNode written = json.putObject(name)
                    .put("type", FactTypeText.of(fact.type()))
                    .put("description", fact.description());
            if (fact.unit() != null) {
                written.put("unit", fact.unit());
            }
            if (fact.timeToLive() != null) {
                written.put("timeToLive", fact.timeToLive().toString());
            }
        });
        return json.toString();
    }

    private static SchemaFact fact(String name, JsonNode fact, String path) {
        if (!FactNames.isFactName(name)) {
            throw CatalogException.invalidField(
                    path, "is not the name of a fact: it must begin with a-z and have at most 63 of a-z, 0-9 and _");
        }
        if (!fact.isObject()) {
            throw CatalogException.invalidField(path, "must be an object with type and description");
        }
        JsonInput.checkFields(fact, FIELDS, path + ".", "a fact");
        String description = text(fact, path, "description");
        if (description == null) {
            throw CatalogException.invalidField(path + ".description", "is missing: say what the fact means");
        }
        return new SchemaFact(name, type(fact, path), description, text(fact, path, "unit"), timeToLive(fact, path));
    }

    private static FactType type(JsonNode fact, String path) {
        String text = text(fact, path, "type");
        return FactTypeText.parse(String.valueOf(text))
                .orElseThrow(() -> CatalogException.invalidField(
                        path + ".type", "must be one of %s but is '%s'".formatted(FactTypeText.all(), text)));
    }

    private static @Nullable Duration timeToLive(JsonNode fact, String path) {
        String text = text(fact, path, "timeToLive");
        if (text == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(MIN_TIME_TO_LIVE) >= 0 && duration.compareTo(MAX_TIME_TO_LIVE) <= 0) {
                return duration;
            }
        } catch (DateTimeException malformed) {
            throw invalidTimeToLive(path, text);
        }
        throw invalidTimeToLive(path, text);
    }

    private static CatalogException invalidTimeToLive(String path, String text) {
        return CatalogException.invalidField(
                path + ".timeToLive",
                "must be a duration from one minute to 3650 days, such as P7D or PT12H, but is '%s'".formatted(text));
    }

    private static @Nullable String text(JsonNode fact, String path, String field) {
        JsonNode value = fact.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw CatalogException.invalidField(path + "." + field, "must be a text that is not blank");
        }
        String text = StorableText.check(path + "." + field, value.asText().strip());
        if (text.length() > MAX_TEXT_LENGTH) {
            throw CatalogException.invalidField(
                    path + "." + field,
                    "must have at most %d characters but has %d".formatted(MAX_TEXT_LENGTH, text.length()));
        }
        return text;
    }
}

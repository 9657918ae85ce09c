package dev.mokuroku.scorecard.fact.pushed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.fact.FactType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactSchemaParserTest {
    @Test
    void readsWhatItWrites() throws JsonProcessingException {
        Map<String, SchemaFact> facts = FactSchemaParser.parse(json("""
                {"score": {"type": "number", "description": "How good.", "unit": "points", "timeToLive": "P7D"},
                 "names": {"type": "text-map", "description": "Names."}}"""), "facts");
        assertThat(facts)
                .containsEntry(
                        "score", new SchemaFact("score", FactType.NUMBER, "How good.", "points", Duration.ofDays(7)))
                .containsEntry("names", new SchemaFact("names", FactType.TEXT_MAP, "Names."));
        assertThat(FactSchemaParser.parse(json(FactSchemaParser.write(facts)), "facts"))
                .isEqualTo(facts);
    }

    @Test
    void namesTheFieldThatIsWrong() throws JsonProcessingException {
        refused("[]", "facts must be an object");
        refused("{}", "facts must be an object");
        refused("{\"a-b\": {}}", "facts.a-b is not the name of a fact");
        refused("{\"in\": {}}", "facts.in is not the name of a fact");
        refused("{\"a\": 7}", "facts.a must be an object");
        refused(
                "{\"a\": {\"type\": \"json\", \"description\": \"x\"}}",
                "facts.a.type must be one of boolean, integer");
        refused("{\"a\": {\"type\": \"text\"}}", "facts.a.description is missing");
        refused("{\"a\": {\"type\": \"text\", \"description\": \" \"}}", "facts.a.description must be a text");
        refused("{\"a\": {\"typ\": \"text\"}}", "facts.a.typ is not a field of a fact");
        String withTime = "{\"a\": {\"type\": \"text\", \"description\": \"x\", \"timeToLive\": \"%s\"}}";
        refused(withTime.formatted("7d"), "facts.a.timeToLive must be a duration");
        refused(withTime.formatted("PT1S"), "facts.a.timeToLive must be a duration");
        refused(withTime.formatted("P9999D"), "facts.a.timeToLive must be a duration");
    }

    @Test
    void manyFactsAreRefused() {
        ObjectNode facts = PlainJson.MAPPER.createObjectNode();
        for (int i = 0; i < 101; i++) {
            facts.putObject("f" + i).put("type", "text").put("description", "x");
        }
        assertThatThrownBy(() -> FactSchemaParser.parse(facts, "facts"))
                .hasMessage("facts: a schema may have at most 100 facts but has 101");
    }

    @Test
    void theKindChecksNameNamespaceAndFacts() throws JsonProcessingException {
        assertThat(violation("quality", "default", "text")).isEmpty();
        assertThat(violation("repo", "default", "text")).contains("/metadata/name");
        assertThat(violation("junit", "default", "text")).contains("/metadata/name");
        assertThat(violation("my-facts", "default", "text")).contains("/metadata/name");
        assertThat(violation("quality", "shop", "text")).contains("/metadata/namespace");
        assertThat(violation("quality", "default", "json")).contains("/spec/facts/a/type");
    }

    private static java.util.Optional<String> violation(String name, String namespace, String type)
            throws JsonProcessingException {
        JsonNode entity = json("""
                {"kind": "FactSchema", "metadata": {"name": "%s", "namespace": "%s"},
                 "spec": {"owner": "a", "facts": {"a": {"type": "%s", "description": "x"}}}}""".formatted(name, namespace, type));
        return FactSchemaKind.definition()
                .check()
                .apply(new Entity((ObjectNode) entity))
                .map(found -> found.pointer());
    }

    private static void refused(String json, String message) throws JsonProcessingException {
        JsonNode facts = json(json);
        assertThatThrownBy(() -> FactSchemaParser.parse(facts, "facts"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(message);
    }

    private static JsonNode json(String json) throws JsonProcessingException {
        return PlainJson.MAPPER.readTree(json);
    }
}

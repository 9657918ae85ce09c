package dev.mokuroku.frontend.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Criteria in a short form: `kind(api)`, `annotation(a=b)`, `all(…)`, `none`.
class FilterCriteriaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "api"}                                            | kind(api)
            {"kind": {"$in": ["api", "system"]}}                       | kind(api,system)
            {"relations.ownedBy": "Group:default/Web"}                 | owner(group:default/web)
            {"metadata.annotations.acme.com/tier": "1"}                | annotation(acme.com/tier=1)
            {"metadata.annotations.acme.com/tier": {"$exists": true}}  | annotation(acme.com/tier)
            {"metadata.labels.team": "web"}                            | label(team=web)
            {"metadata.tags": "java"}                                  | metadata(tags=java)
            {"spec.type": {"$in": ["a", "b"]}}                         | any(spec(type=a),spec(type=b))
            {"spec.type": "a", "kind": "api"}                          | all(spec(type=a),kind(api))
            {"$not": {"metadata.namespace": "Pay"}}                    | not(metadata(namespace=pay))
            {"$not": {"kind": {"$in": ["api", "System"]}}}             | not(kind(api,System))
            {"$not": {"$not": {"spec.type": "a"}}}                     | not(not(spec(type=a)))
            """)
    void meanTheSameAsTheFilter(String predicate, String criteria) throws JsonProcessingException {
        assertThat(shortOf(predicate)).isEqualTo(criteria);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"metadata.name": {"$hasPrefix": "a"}}                                          | none
            {"$not": {"metadata.name": {"$hasPrefix": "a"}}}                                | none
            {"$any": [{"kind": "api"}, {"metadata.name": {"$hasPrefix": "a"}}]}             | kind(api)
            {"$not": {"$all": [{"kind": "api"}, {"metadata.name": {"$hasPrefix": "a"}}]}}   | not(kind(api))
            {"$not": {"$any": [{"kind": "api"}, {"metadata.name": {"$hasPrefix": "a"}}]}}   | none
            {"$all": [{"kind": "api"}, {"$not": {"relations.dependsOn": "api:default/a"}}]} | none
            {"spec.type": {"$exists": true}}                                                | none
            {"spec.nested.key": "a"}                                                        | none
            {"metadata.etag": "a"}                                                          | none
            """)
    void matchFewerEntitiesWhereNoRuleExpressesTheFilter(String predicate, String criteria)
            throws JsonProcessingException {
        assertThat(shortOf(predicate)).isEqualTo(criteria);
    }

    /// Labels may be written `Team: Web`, fields may be false, and relations may lead to hidden owners.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"metadata.labels.team\": \"web\"}",
                "{\"metadata.labels.team\": {\"$exists\": true}}",
                "{\"metadata.annotations.acme.com/secret\": \"true\"}",
                "{\"metadata.tags\": \"secret\"}",
                "{\"spec.secret\": \"true\"}",
                "{\"spec.secret\": {\"$exists\": true}}",
                "{\"relations.ownedBy\": \"group:default/pay\"}",
                "{\"$any\": [{\"kind\": \"api\"}, {\"spec.type\": \"a\"}]}"
            })
    void matchNothingWhereANegatedConditionIsNotExact(String predicate) throws JsonProcessingException {
        assertThat(shortOf("{\"$not\": %s}".formatted(predicate))).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"true, everything", "false, none"})
    void haveAFormForEverythingAndForNothing(boolean everything, String criteria) {
        EntityFilter filter = everything ? EntityFilter.EVERYTHING : new EntityFilter.Any(List.of());
        assertThat(shortOf(FilterCriteria.of(filter))).isEqualTo(criteria);
    }

    private static String shortOf(String predicate) throws JsonProcessingException {
        return shortOf(FilterCriteria.of(FilterPredicate.parse(MAPPER.readTree(predicate))));
    }

    private static String shortOf(JsonNode criteria) {
        if (criteria.equals(CatalogRules.NOTHING)) {
            return "none";
        }
        if (criteria.equals(CatalogRules.EVERYTHING)) {
            return "everything";
        }
        if (criteria.has("rule")) {
            assertThat(criteria.path("resourceType").asText()).isEqualTo("catalog-entity");
            return rule(criteria.path("rule").asText(), criteria.path("params"));
        }
        String operator = criteria.fieldNames().next();
        JsonNode parts = criteria.path(operator);
        return operator.replace("Of", "")
                + "("
                + (parts.isArray()
                        ? String.join(
                                ",",
                                parts.valueStream()
                                        .map(FilterCriteriaTest::shortOf)
                                        .toList())
                        : shortOf(parts))
                + ")";
    }

    private static String rule(String name, JsonNode parameters) {
        String value = parameters.has("value") ? "=" + parameters.path("value").asText() : "";
        return switch (name) {
            case "IS_ENTITY_KIND" -> "kind(%s)".formatted(texts(parameters.path("kinds")));
            case "IS_ENTITY_OWNER" -> "owner(%s)".formatted(texts(parameters.path("claims")));
            case "HAS_ANNOTATION" ->
                "annotation(%s%s)".formatted(parameters.path("annotation").asText(), value);
            case "HAS_LABEL" -> "label(%s%s)".formatted(parameters.path("label").asText(), value);
            case "HAS_METADATA" ->
                "metadata(%s%s)".formatted(parameters.path("key").asText(), value);
            case "HAS_SPEC" -> "spec(%s%s)".formatted(parameters.path("key").asText(), value);
            default -> throw new AssertionError(name);
        };
    }

    private static String texts(JsonNode array) {
        return String.join(",", array.valueStream().map(JsonNode::asText).toList());
    }
}

package dev.mokuroku.scaffolder.action.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.scaffolder.action.ActionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
    @ParameterizedTest
    @CsvSource({
        "catalog/entities, /api/catalog/entities",
        "/catalog/entities?filter=kind=api, /api/catalog/entities?filter=kind=api",
        "api/catalog/entities, /api/catalog/entities",
        "/api/catalog/entities, /api/catalog/entities"
    })
    void leadsToAnApiOfThisServer(String given, String path) {
        assertThat(OwnPath.of(given, MissingNode.getInstance())).isEqualTo(path);
    }

    @Test
    void addsParametersToTheQuery() {
        JsonNode params =
                JsonNodeFactory.instance.objectNode().put("a b", "c&d").put("n", 1);
        assertThat(OwnPath.of("catalog/entities?x=1", params)).isEqualTo("/api/catalog/entities?x=1&a+b=c%26d&n=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/x",
                "//example.com/x",
                "../q/metrics",
                "catalog/../../graphql",
                "catalog/%2e%2e/%2E%2e/graphql",
                "catalog\\entities",
                "catalog/entities\r\nHost: x",
                "scaffolder/v2/tasks",
                "/api/Scaffolder/v2/tasks",
                "/api/scaffolde%72/v2/tasks",
                "/api/scaffolder;x=1/v2/tasks",
                "/api/scaffolder%3Bx=1/v2/tasks",
                "catalog/%2F/x",
                "catalog/entities?a b"
            })
    void refusesEverythingElse(String given) {
        assertThatThrownBy(() -> OwnPath.of(given, MissingNode.getInstance())).isInstanceOf(ActionException.class);
    }
}

package dev.mokuroku.scorecard.backstage.metric;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.error.CatalogException;

/// Collects what is wrong with query parameters, as the schema library of the plugin reports it.
public final class Issues {
    private final ArrayNode issues = JsonNodeFactory.instance.arrayNode();

    public void add(String code, String message, String parameter) {
        issues.addObject()
                .put("code", code)
                .put("message", message)
                .putArray("path")
                .add(parameter);
    }

    public void throwIfAny() {
        if (!issues.isEmpty()) {
            throw CatalogException.invalidInput("Invalid query parameters: " + issues.toPrettyString());
        }
    }
}

package dev.mokuroku.frontend.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;

/// Collects the problems of a query string and reports them in Backstage's format:
/// the list of issues of its schema library.
final class InvalidParameters {
    private final List<String> issues = new ArrayList<>();

    /// @param path the parameter's name, then indexes
    void add(String message, Object... path) {
        StringBuilder issue = new StringBuilder("  {\n    \"code\": \"custom\",\n    \"message\": ")
                .append(json(message))
                .append(",\n    \"path\": [\n      ");
        for (int i = 0; i < path.length; i++) {
            issue.append(i == 0 ? "" : ",\n      ").append(json(path[i]));
        }
        issues.add(issue.append("\n    ]\n  }").toString());
    }

    void throwIfAny() {
        if (!issues.isEmpty()) {
            throw CatalogException.invalidInput("Invalid query string: [\n" + String.join(",\n", issues) + "\n]");
        }
    }

    /// For a parameter with the wrong structure, which Backstage refuses before it checks values.
    static CatalogException malformed(String parameter, String problem) {
        return CatalogException.invalidInput("request/query/%s %s".formatted(parameter, problem));
    }

    private static String json(Object value) {
        try {
            return PlainJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

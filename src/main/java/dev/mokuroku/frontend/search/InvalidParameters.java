package dev.mokuroku.frontend.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with the values of a query string, and tells all of it as Backstage does: as
/// the list of issues that its schema library prints.
final class InvalidParameters {
    private static final ObjectMapper MAPPER = new ObjectMapper();

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

    /// A parameter that has the wrong form, which Backstage refuses before it looks at values.
    static CatalogException malformed(String parameter, String problem) {
        return CatalogException.invalidInput("request/query/%s %s".formatted(parameter, problem));
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

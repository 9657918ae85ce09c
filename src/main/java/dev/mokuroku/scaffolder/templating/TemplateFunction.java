package dev.mokuroku.scaffolder.templating;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A filter or a global function that is added to the language.
@FunctionalInterface
public interface TemplateFunction {
    /// @param arguments for a filter, the filtered value comes first
    /// @throws TemplateException if the arguments are not accepted
    JsonNode call(List<JsonNode> arguments);
}

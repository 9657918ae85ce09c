package dev.mokuroku.scaffolder.templating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A text that can be rendered with values. Safe for several threads.
public interface CompiledTemplate {
    /// @throws TemplateException if the template fails for these values, or exceeds a limit
    String render(ObjectNode values);

    /// The value with its own type if the text is one sole expression, else the rendered text; a
    /// [com.fasterxml.jackson.databind.node.MissingNode] if the expression is not defined.
    ///
    /// @throws TemplateException if the template fails for these values, or exceeds a limit
    JsonNode value(ObjectNode values);
}

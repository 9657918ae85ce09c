package dev.mokuroku.scaffolder.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;

/// Values or secrets that a template does not accept. REST answers 400 with [#toJson()].
public final class InvalidValuesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ArrayNode errors;

    InvalidValuesException(ArrayNode errors) {
        super(errors.valueStream()
                .map(error -> error.path("property").asText() + " "
                        + error.path("message").asText())
                .collect(Collectors.joining(", ")));
        this.errors = errors;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The errors as `jsonschema` writes them, without secrets.
    public ArrayNode errors() {
        return errors;
    }

    /// `{"errors": […]}`
    public ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().set("errors", errors);
    }
}

package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.run.limit.SizeLimit;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.Templating;
import dev.mokuroku.scaffolder.templating.WorkMeter;

/// Renders the texts within a value. A text that fails to render stays as it is written.
final class Renderer {
    /// Of the texts of one value together. Each text alone has a limit of its own.
    private static final long MAX_LENGTH = 16L << 20;

    private final Templating templating;
    private final WorkMeter meter;

    /// @param meter asked before each text
    Renderer(Templating templating, WorkMeter meter) {
        this.templating = templating;
        this.meter = meter;
    }

    /// Missing for a text that is one expression without a value. A field without a value is left out, and an item
    /// without a value is null.
    ///
    /// @throws dev.mokuroku.scaffolder.action.ActionException if the rendered value is too large, or the run ends
    JsonNode render(JsonNode written, ObjectNode values) {
        return render(written, values, new SizeLimit("The rendered values", MAX_LENGTH));
    }

    /// As above, for a value that counts together with others.
    JsonNode render(JsonNode written, ObjectNode values, SizeLimit size) {
        if (written.isTextual()) {
            JsonNode text = text(written, values);
            size.add(text);
            return text;
        }
        if (written.isObject()) {
            ObjectNode rendered = JsonNodeFactory.instance.objectNode();
            written.properties().forEach(field -> {
                JsonNode value = render(field.getValue(), values, size);
                if (!value.isMissingNode()) {
                    rendered.set(field.getKey(), value);
                }
            });
            return rendered;
        }
        if (written.isArray()) {
            ArrayNode rendered = JsonNodeFactory.instance.arrayNode(written.size());
            written.forEach(item -> {
                JsonNode value = render(item, values, size);
                rendered.add(value.isMissingNode() ? NullNode.instance : value);
            });
            return rendered;
        }
        return written;
    }

    private JsonNode text(JsonNode written, ObjectNode values) {
        String text = written.textValue();
        if (!text.contains("{{") && !text.contains("{%") && !text.contains("{#")) {
            return written;
        }
        meter.check();
        try {
            return templating.compile(text, TemplateDialect.STANDARD).value(values);
        } catch (TemplateException failed) {
            return written;
        }
    }

    /// Whether a rendered condition holds: an empty list does not.
    static boolean isTrue(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> !value.isEmpty();
            case OBJECT -> true;
            case STRING -> !value.textValue().isEmpty();
            case NUMBER -> value.doubleValue() != 0 && !Double.isNaN(value.doubleValue());
            case BOOLEAN -> value.booleanValue();
            case BINARY, MISSING, NULL, POJO -> false;
        };
    }
}

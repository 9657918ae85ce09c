package dev.mokuroku.scaffolder.action.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.skeleton.SkeletonOptions;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The input of `fetch:template` and its kin.
final class TemplateInput {
    private static final String DEFAULT_EXTENSION = ".njk";

    private TemplateInput() {}

    static TemplateDialect dialect(ObjectNode input) {
        return new TemplateDialect(
                input.path("cookiecutterCompat").asBoolean(false),
                input.path("trimBlocks").asBoolean(false),
                input.path("lstripBlocks").asBoolean(false));
    }

    /// Empty where the step gives none.
    static ObjectNode values(ObjectNode input) {
        return input.path("values") instanceof ObjectNode values ? values : JsonNodeFactory.instance.objectNode();
    }

    /// What templates see, by the name that the dialect gives it.
    static ObjectNode scope(ObjectNode input) {
        ObjectNode scope = JsonNodeFactory.instance.objectNode();
        scope.set(dialect(input).cookiecutterCompat() ? "cookiecutter" : "values", values(input));
        return scope;
    }

    /// @throws ActionException if options are combined that exclude each other
    static SkeletonOptions options(ObjectNode input) {
        List<String> copied = new ArrayList<>();
        input.path("copyWithoutTemplating").forEach(pattern -> copied.add(pattern.asText()));
        String extension = extension(input.path("templateFileExtension"));
        TemplateDialect dialect = dialect(input);
        if (extension != null && (input.has("copyWithoutTemplating") || dialect.cookiecutterCompat())) {
            throw ActionException.invalidInput(
                    "Fetch action input extension incompatible with copyWithoutTemplating and cookiecutterCompat");
        }
        return new SkeletonOptions(copied, extension, input.path("replace").asBoolean(false), dialect);
    }

    private static @Nullable String extension(JsonNode given) {
        if (given.isBoolean()) {
            return given.booleanValue() ? DEFAULT_EXTENSION : null;
        }
        String text = given.asText();
        return text.isEmpty() || text.startsWith(".") ? (text.isEmpty() ? null : text) : "." + text;
    }
}

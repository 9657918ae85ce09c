package dev.mokuroku.scaffolder.task.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.template.InvalidValuesException;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("TemplateValueError")
@Description("A value or a secret that a template does not accept.")
public record ValueError(
        @NonNull @Description("Where: instance.name for a value, secrets.name for a secret.")
        String property,

        @NonNull @Description("What is wrong.") String message) {
    static List<ValueError> of(InvalidValuesException invalid) {
        return invalid.errors()
                .valueStream()
                .map(error -> new ValueError(text(error, "property"), text(error, "message")))
                .toList();
    }

    private static String text(JsonNode error, String field) {
        return error.path(field).asText();
    }
}

package dev.mokuroku.scaffolder.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.scaffolder.validation.InvalidSchemaException;
import dev.mokuroku.scaffolder.validation.SchemaValidator;
import dev.mokuroku.scaffolder.validation.SchemaViolation;
import java.util.List;
import java.util.Map;

/// What a template asks of the person who runs the template.
public record TemplateForm(Template template) {
    private static final String DEFAULT_TITLE = "Please enter the following information";

    /// A key, a certificate or a keystore in Base64 is shorter. Every line of a task's log is searched for each form of
    /// each secret.
    private static final int MAX_SECRET_LENGTH = 65_536;
    private static final int MAX_SECRETS_LENGTH = 4 * MAX_SECRET_LENGTH;

    /// The form in Backstage's shape.
    public ObjectNode toJson() {
        JsonNode metadata = template.metadata();
        JsonNode spec = template.spec();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        copy(json, "title", metadata.path("title").isMissingNode() ? metadata.path("name") : metadata.path("title"));
        copy(json, "presentation", spec.path("presentation"));
        copy(json, "description", metadata.path("description"));
        copy(json, "ui:options", metadata.path("ui:options"));
        ArrayNode steps = json.putArray("steps");
        template.pages().forEach(page -> steps.add(page(page)));
        JsonNode decorators = spec.path("formDecorators");
        copy(
                json,
                "formDecorators",
                decorators.isMissingNode() || decorators.isNull()
                        ? spec.path("EXPERIMENTAL_formDecorators")
                        : decorators);
        return json;
    }

    private static ObjectNode page(JsonNode schema) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("title", schema.path("title").asText(DEFAULT_TITLE));
        copy(page, "description", schema.path("description"));
        page.set("schema", schema);
        return page;
    }

    private static void copy(ObjectNode json, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            json.set(name, value);
        }
    }

    /// Checks the values page by page. The first page with errors ends the check.
    ///
    /// @throws InvalidValuesException if a page has errors
    public void check(ObjectNode values) {
        for (JsonNode page : template.pages()) {
            ArrayNode errors = JsonNodeFactory.instance.arrayNode();
            violations(values, page, "spec.parameters").forEach(violation -> errors.add(violation.toJson()));
            if (!errors.isEmpty()) {
                throw new InvalidValuesException(errors);
            }
        }
    }

    /// Checks the secrets, whose values no error repeats.
    ///
    /// @throws CatalogException `INVALID_INPUT` if a secret is too long
    /// @throws InvalidValuesException if the template does not accept the secrets
    public void checkSecrets(ObjectNode secrets) {
        checkLengths(secrets);
        JsonNode schema = template.spec().path("secrets").path("schema");
        if (!schema.isObject()) {
            return;
        }
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        violations(secrets, schema, "spec.secrets.schema").forEach(violation -> errors.add(ofSecret(violation)));
        if (!errors.isEmpty()) {
            throw new InvalidValuesException(errors);
        }
    }

    private static void checkLengths(ObjectNode secrets) {
        long total = 0;
        for (Map.Entry<String, JsonNode> secret : secrets.properties()) {
            int length = secret.getValue().asText().length();
            if (length > MAX_SECRET_LENGTH) {
                throw tooLong("secrets." + secret.getKey() + " has", length, MAX_SECRET_LENGTH);
            }
            total += length;
        }
        if (total > MAX_SECRETS_LENGTH) {
            throw tooLong("The secrets have together", total, MAX_SECRETS_LENGTH);
        }
    }

    private static CatalogException tooLong(String what, long length, int max) {
        return new CatalogException(
                ErrorCode.INVALID_INPUT,
                "secrets",
                "%s %,d characters, but at most %,d are allowed".formatted(what, length, max));
    }

    private static ObjectNode ofSecret(SchemaViolation violation) {
        ObjectNode error = violation.toJson();
        String property = error.path("property").asText().replaceFirst("^instance", "secrets");
        boolean missing =
                violation.keyword().equals("required") && violation.argument().isTextual();
        error.put("property", property);
        error.put(
                "message",
                missing
                        ? "%s.%s is required"
                                .formatted(property, violation.argument().asText())
                        : property + " " + violation.message());
        error.putObject("instance");
        return error;
    }

    private List<SchemaViolation> violations(JsonNode values, JsonNode schema, String field) {
        try {
            return SchemaValidator.validate(values, schema);
        } catch (InvalidSchemaException invalid) {
            throw CatalogException.invalidInput(
                    "%s of %s is no valid JSON Schema: %s".formatted(field, template.ref(), invalid.getMessage()));
        }
    }
}

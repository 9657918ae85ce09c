package dev.mokuroku.scaffolder.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import dev.mokuroku.scaffolder.dryrun.DryRunFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a dry run is asked for.
///
/// @param template not yet checked
record DryRunRequest(ObjectNode template, ObjectNode values, ObjectNode secrets, List<DryRunFile> contents) {
    private static final List<String> FIELDS_OF_FILE = List.of("path", "base64Content");
    /// Of file systems.
    private static final int MAX_NAME_BYTES = 255;

    private static final int MAX_PATH_LENGTH = 1_000;

    /// @throws CatalogException if a field is missing or of another type
    static DryRunRequest parse(JsonBody body) {
        body.require("template", "values", "directoryContents");
        ObjectNode template = body.object("template");
        ObjectNode values = body.object("values");
        ObjectNode secrets = body.texts("secrets");
        return new DryRunRequest(template, values, secrets, files(body.list("directoryContents")));
    }

    Map<String, String> secretsByName() {
        Map<String, String> byName = new HashMap<>();
        secrets.properties()
                .forEach(field -> byName.put(field.getKey(), field.getValue().asText()));
        return byName;
    }

    private static List<DryRunFile> files(JsonNode contents) {
        ArrayNode issues = JsonNodeFactory.instance.arrayNode();
        List<DryRunFile> files = new ArrayList<>();
        for (JsonNode file : contents) {
            int place = files.size();
            FIELDS_OF_FILE.forEach(field -> check(file, field, place, issues));
            files.add(new DryRunFile(
                    file.path("path").asText(),
                    false,
                    decoded(file.path("base64Content").asText())));
        }
        if (!issues.isEmpty()) {
            throw CatalogException.invalidInput("Malformed request: " + JavaScriptJson.indented(issues));
        }
        for (int i = 0; i < files.size(); i++) {
            checkPath(files.get(i).path(), "directoryContents[%d].path".formatted(i));
        }
        return files;
    }

    private static void checkPath(String path, String field) {
        StorableText.check(field, path);
        if (Path.of(path).normalize().toString().isEmpty()) {
            throw CatalogException.invalidField(field, "must be the path of a file but is '%s'".formatted(path));
        }
        if (path.length() > MAX_PATH_LENGTH) {
            throw CatalogException.invalidField(
                    field, "must have at most %,d characters but has %,d".formatted(MAX_PATH_LENGTH, path.length()));
        }
        for (String name : path.split("/", -1)) {
            if (name.getBytes(UTF_8).length > MAX_NAME_BYTES) {
                throw CatalogException.invalidField(
                        field,
                        "must have names of at most %d bytes but has one of %d"
                                .formatted(MAX_NAME_BYTES, name.getBytes(UTF_8).length));
            }
        }
    }

    private static void check(JsonNode file, String field, int place, ArrayNode issues) {
        JsonNode value = file.path(field);
        if (value.isTextual()) {
            return;
        }
        ObjectNode issue = issues.addObject();
        String received =
                value.isMissingNode() ? "undefined" : value.getNodeType().name().toLowerCase(Locale.ROOT);
        issue.put("code", "invalid_type").put("expected", "string").put("received", received);
        issue.putArray("path").add("directoryContents").add(place).add(field);
        issue.put("message", value.isMissingNode() ? "Required" : "Expected string, received " + received);
    }

    /// What is not of Base64 is left out, as in Backstage.
    private static byte[] decoded(String text) {
        String base64 = text.replace('-', '+').replace('_', '/').replaceAll("[^A-Za-z0-9+/]", "");
        boolean hasRest = base64.length() % 4 == 1;
        return Base64.getDecoder().decode(hasRest ? base64.substring(0, base64.length() - 1) : base64);
    }
}

package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.security.permission.RequestedPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Questions of one call: `{items: [{id, permission: {type, name, attributes, resourceType}, resourceRef}]}`.
record AuthorizeRequest(List<Question> questions) {
    /// Several times the number of questions of a page with a thousand entities.
    private static final int MAX_QUESTIONS = 10_000;

    private static final Set<String> ACTIONS = Set.of("create", "read", "update", "delete");

    /// @param permissions one, or one a resource when the question names several
    /// @param listed whether the answer is a list, as the question's resources were
    record Question(String id, List<RequestedPermission> permissions, boolean listed) {
        boolean lacksResource() {
            return permissions.stream()
                    .anyMatch(permission -> permission.resourceType() != null && permission.resource() == null);
        }
    }

    /// @throws dev.mokuroku.error.CatalogException that says of each field what is wrong with it
    static AuthorizeRequest of(JsonNode body) {
        InputIssues issues = new InputIssues();
        List<Question> questions = new ArrayList<>();
        issues.eachItem(body, MAX_QUESTIONS, (item, path) -> read(item, path, issues, questions));
        issues.throwIfAny();
        return new AuthorizeRequest(questions);
    }

    private static void read(JsonNode item, List<Object> path, InputIssues issues, List<Question> questions) {
        JsonNode permission = item.path("permission");
        boolean valid = issues.expect("string", item.path("id"), InputIssues.at(path, "id"));
        valid &= isPermission(permission, InputIssues.at(path, "permission"), issues);
        boolean resource = permission.path("type").asText().equals("resource");
        valid &= isResource(item.path("resourceRef"), resource, InputIssues.at(path, "resourceRef"), issues);
        if (valid) {
            questions.add(question(item, resource));
        }
    }

    private static boolean isPermission(JsonNode permission, List<Object> path, InputIssues issues) {
        if (!issues.expect("object", permission, path)) {
            return false;
        }
        boolean valid =
                issues.oneOf(Set.of("basic", "resource"), permission.path("type"), InputIssues.at(path, "type"));
        valid &= issues.expect("string", permission.path("name"), InputIssues.at(path, "name"));
        List<Object> attributes = InputIssues.at(path, "attributes");
        if (issues.expect("object", permission.path("attributes"), attributes)) {
            JsonNode action = permission.path("attributes").path("action");
            valid &= action.isMissingNode() || issues.oneOf(ACTIONS, action, InputIssues.at(attributes, "action"));
        } else {
            valid = false;
        }
        return permission.path("type").asText().equals("resource")
                ? issues.expect("string", permission.path("resourceType"), InputIssues.at(path, "resourceType"))
                        && valid
                : valid;
    }

    private static boolean isResource(JsonNode ref, boolean allowed, List<Object> path, InputIssues issues) {
        if (ref.isMissingNode()) {
            return true;
        }
        return allowed ? issues.textOrTexts(ref, path) : issues.expect("undefined", ref, path);
    }

    private static Question question(JsonNode item, boolean resource) {
        JsonNode permission = item.path("permission");
        JsonNode ref = item.path("resourceRef");
        RequestedPermission requested = new RequestedPermission(
                permission.path("name").asText(),
                permission.path("attributes").path("action").textValue(),
                resource ? permission.path("resourceType").asText() : null,
                ref.textValue());
        List<RequestedPermission> permissions = ref.isArray()
                ? StreamSupport.stream(ref.spliterator(), false)
                        .map(resourceRef -> requested.forResource(resourceRef.asText()))
                        .toList()
                : List.of(requested);
        return new Question(item.path("id").asText(), permissions, ref.isArray());
    }
}

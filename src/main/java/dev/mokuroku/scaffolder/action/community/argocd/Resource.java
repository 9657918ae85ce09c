package dev.mokuroku.scaffolder.action.community.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.community.remote.RemoteRequest;
import java.util.Map;

/// What is created in Argo CD.
///
/// @param kind `project` or `application`
/// @param creation the request that creates it
/// @param lookup the request that reads it
/// @param identity fields that an existing one must have in order to serve instead, by their JSON pointers
record Resource(
        String kind, String name, RemoteRequest creation, RemoteRequest lookup, Map<String, JsonNode> identity) {
    /// Holds the idempotency key of the step that created it.
    static final String MARK = "mokuroku.dev/template-step";

    boolean isMadeBy(String step, JsonNode found) {
        return found.path("metadata").path("annotations").path(MARK).asText().equals(step);
    }

    boolean equalsIdentity(JsonNode found) {
        return identity.entrySet().stream()
                .allMatch(field -> found.at(field.getKey()).equals(field.getValue()));
    }

    static boolean isBeingDeleted(JsonNode found) {
        return found.path("metadata").hasNonNull("deletionTimestamp");
    }

    static void mark(ObjectNode metadata, String step) {
        metadata.putObject("annotations").put(MARK, step);
    }
}

package dev.mokuroku.source.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;

/// Whether GitHub's answer to a query is one.
final class AnswerCheck {
    /// What many credentials may not see, and the rest of an answer is right without.
    private static final Set<String> MAY_BE_HIDDEN = Set.of("branchProtectionRule", "vulnerabilityAlerts");

    private static final Set<String> HIDING = Set.of("FORBIDDEN", "INSUFFICIENT_SCOPES");

    private AnswerCheck() {}

    /// The `data`, in which what the credentials may not see is left out: null there says that there is nothing.
    /// Any other null with an error beside it is no answer: taken for one, it would look like something gone.
    static JsonNode dataOf(JsonNode answer) throws TransientException {
        JsonNode data = answer.path("data");
        for (JsonNode error : answer.path("errors")) {
            // Where it is asked for something that is not there, the answer is null.
            if (!error.path("type").asText().equals("NOT_FOUND") && !leftOut(error, data)) {
                throw new TransientException(
                        "GraphQL error: " + error.path("message").asText(), Duration.ZERO);
            }
        }
        if (!data.isObject()) {
            throw new TransientException("it answered without data", Duration.ZERO);
        }
        return data;
    }

    private static boolean leftOut(JsonNode error, JsonNode data) {
        JsonNode path = error.path("path");
        String field = path.path(path.size() - 1).asText();
        if (!HIDING.contains(error.path("type").asText()) || !MAY_BE_HIDDEN.contains(field)) {
            return false;
        }
        JsonNode parent = data;
        for (int i = 0; i < path.size() - 1; i++) {
            parent = path.get(i).isInt()
                    ? parent.path(path.get(i).asInt())
                    : parent.path(path.get(i).asText());
        }
        if (!(parent instanceof ObjectNode object) || !object.path(field).isNull()) {
            return false;
        }
        object.remove(field);
        return true;
    }
}

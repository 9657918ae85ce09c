package dev.mokuroku.graphql.engine;

import dev.mokuroku.error.ErrorCode;
import graphql.ExecutionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The response to one GraphQL request.
public sealed interface GraphQLResponse {
    /// Seconds after which to send the request again, in `extensions` of an error with the code `RATE_LIMITED`, and
    /// of the whole response over HTTP.
    String RETRY_AFTER = "retryAfter";

    /// Nothing was executed: the request, its document or its variables are invalid or exceed a limit.
    record Refused(ErrorCode code, List<Map<String, Object>> errors, Map<String, Object> extensions)
            implements GraphQLResponse {
        @Override
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("errors", errors);
            put(json, "extensions", extensions);
            return json;
        }
    }

    /// The operation was executed; single fields may have failed.
    record Executed(@Nullable Object data, List<Map<String, Object>> errors, Map<String, Object> extensions)
            implements GraphQLResponse {
        @Override
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            put(json, "errors", errors);
            json.put("data", data);
            put(json, "extensions", extensions);
            return json;
        }
    }

    /// A subscription that has started.
    record Streaming(SubscriptionEvents events) implements GraphQLResponse {
        @Override
        public Map<String, Object> json() {
            throw new IllegalStateException("A stream is not a single response");
        }
    }

    /// The JSON to send.
    Map<String, Object> json();

    static GraphQLResponse of(ExecutionResult result, Map<String, Object> extensions) {
        return new Executed(result.getData(), ErrorJson.of(result.getErrors()), extensions);
    }

    private static void put(Map<String, Object> json, String name, Object value) {
        boolean empty = value.equals(List.of()) || value.equals(Map.of());
        if (!empty) {
            json.put(name, value);
        }
    }
}

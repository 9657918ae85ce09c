package dev.mokuroku.api.graphql.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client sends, over HTTP or a WebSocket.
///
/// @param query the document; `""` where a persisted query is meant
public record GraphQLRequest(
        String query, @Nullable String operationName, Map<String, Object> variables, Map<String, Object> extensions) {
    GraphQLRequest asking(String text) {
        return new GraphQLRequest(text, operationName, variables, extensions);
    }
}

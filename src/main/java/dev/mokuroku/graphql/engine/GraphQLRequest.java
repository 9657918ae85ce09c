package dev.mokuroku.graphql.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A GraphQL request, sent over HTTP or a WebSocket.
///
/// @param query the document; `""` for a persisted query
public record GraphQLRequest(
        String query, @Nullable String operationName, Map<String, Object> variables, Map<String, Object> extensions) {
    GraphQLRequest withQuery(String text) {
        return new GraphQLRequest(text, operationName, variables, extensions);
    }
}

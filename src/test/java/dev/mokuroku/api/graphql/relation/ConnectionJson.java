package dev.mokuroku.api.graphql.relation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A connection of a response.
record ConnectionJson(Map<String, Object> json) {
    /// For queries.
    static final String PAGE = "totalCount nodes{ref} edges{cursor node{ref}} "
            + "pageInfo{hasNextPage hasPreviousPage startCursor endCursor}";

    /// @param path of fields
    @SuppressWarnings("unchecked")
    static ConnectionJson of(Map<String, Object> data, String... path) {
        Map<String, Object> json = data;
        for (String name : path) {
            json = (Map<String, Object>) Objects.requireNonNull(json.get(name), name);
        }
        return new ConnectionJson(json);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> edges() {
        return (List<Map<String, Object>>) json.get("edges");
    }

    List<String> nodes() {
        return ((List<?>) json.get("nodes")).stream().map(ConnectionJson::ref).toList();
    }

    List<String> nodesOfEdges() {
        return edges().stream().map(edge -> ref(edge.get("node"))).toList();
    }

    Object totalCount() {
        return json.get("totalCount");
    }

    boolean hasNext() {
        return (boolean) pageInfo().get("hasNextPage");
    }

    Map<?, ?> pageInfo() {
        return (Map<?, ?>) json.get("pageInfo");
    }

    /// Null on an empty page.
    Object endCursor() {
        return pageInfo().get("endCursor");
    }

    private static String ref(Object node) {
        return node == null ? "" : String.valueOf(((Map<?, ?>) node).get("ref"));
    }
}

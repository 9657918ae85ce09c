package dev.mokuroku.source.github.write;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A request of GitHub's REST API for which github-api has no method.
///
/// @param method such as `PUT`
/// @param path below the address of the API, escaped, with its query
/// @param body null for none
public record ApiRequest(
        String method, String path, @Nullable JsonNode body) {
    public static ApiRequest get(String path) {
        return new ApiRequest("GET", path, null);
    }

    public static ApiRequest post(String path, JsonNode body) {
        return new ApiRequest("POST", path, body);
    }

    public static ApiRequest put(String path, JsonNode body) {
        return new ApiRequest("PUT", path, body);
    }

    public static ApiRequest patch(String path, JsonNode body) {
        return new ApiRequest("PATCH", path, body);
    }

    public static ApiRequest delete(String path) {
        return new ApiRequest("DELETE", path, null);
    }

    /// `PUT /repos/acme/shop/topics`.
    @Override
    public String toString() {
        return method + " " + path;
    }
}

package dev.mokuroku.api.graphql.kind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.graphql.entity.JsonFields;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("Where a server of the type mcp-server is reached.")
public record Remote(
        @Nullable @Description("The protocol: streamable-http, sse.")
        String type,

        @Nullable @Description("Its address.") String url) {
    static Remote of(JsonNode remote) {
        return new Remote(JsonFields.text(remote.path("type")), JsonFields.text(remote.path("url")));
    }
}

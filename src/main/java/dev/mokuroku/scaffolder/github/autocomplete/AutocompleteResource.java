package dev.mokuroku.scaffolder.github.autocomplete;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.ErrorBody;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.scaffolder.rest.JsonBody;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Suggests values for fields of forms. GitHub answers with what the token in the body may see.
@Path("/api/scaffolder/v2/autocomplete/{provider}/{resource}")
@RunOnVirtualThread
@Requires(Permission.SCAFFOLDER_TASK_CREATE)
public class AutocompleteResource {
    private final GithubSuggestions github;

    AutocompleteResource(GithubSuggestions github) {
        this.github = github;
    }

    @POST
    @Produces(RestResponses.JSON)
    public Response suggest(
            @PathParam("provider") String provider,
            @PathParam("resource") String resource,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        JsonBody json = JsonBody.required(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        json.require("context", "token");
        ObjectNode context = json.texts("context");
        String token = json.text("token");
        if (!provider.equals(GithubSuggestions.PROVIDER)) {
            throw CatalogException.invalidInput("Unsupported provider: " + provider);
        }
        try {
            return Response.ok(results(github.of(resource, token == null ? "" : token, context)))
                    .build();
        } catch (GithubRefusalException refused) {
            return refusal(refused, "/v2/autocomplete/%s/%s".formatted(provider, resource));
        } catch (GithubException failure) {
            throw new CatalogException(ErrorCode.UNAVAILABLE, failure.getMessage());
        }
    }

    private static ObjectNode results(List<String> ids) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode results = json.putArray("results");
        ids.forEach(id -> results.addObject().put("id", id));
        return json;
    }

    private static Response refusal(GithubRefusalException refused, String url) {
        ErrorBody body = new ErrorBody(
                new ErrorBody.Failure("HttpError", refused.reason()),
                new ErrorBody.Request("POST", url),
                new ErrorBody.ResponseInfo(refused.status()));
        return Response.status(refused.status())
                .type(RestResponses.JSON)
                .entity(body)
                .build();
    }
}

package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.frontend.permission.AuthorizeRequest.Question;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.PermissionPolicy;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Path("/api/permission")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PermissionResource {
    private final PermissionPolicy policy;
    private final CurrentCaller caller;

    PermissionResource(PermissionPolicy policy, CurrentCaller caller) {
        this.policy = policy;
        this.caller = caller;
    }

    public record Decisions(List<Decision> items) {}

    /// @param result `ALLOW` or `DENY`; a list where the question named a list of resources
    public record Decision(String id, Object result) {}

    @Requires(Permission.USER_READ)
    @GET
    @Path("/health")
    public Map<String, String> health() {
        return Map.of("status", "ok");
    }

    @Requires(Permission.USER_READ)
    @POST
    @Path("/authorize")
    public Decisions authorize(@Nullable JsonNode body) {
        AuthorizeRequest request = AuthorizeRequest.of(body == null ? MissingNode.getInstance() : body);
        Caller principal = caller.get();
        if (principal instanceof Caller.User(var ref, var actor)
                && actor == null
                && request.questions().stream().anyMatch(Question::lacksResource)) {
            throw CatalogException.invalidInput("Resource permissions require a resourceRef to be set."
                    + " Direct user requests without a resourceRef are not allowed.");
        }
        return new Decisions(request.questions().stream()
                .map(question -> decide(question, principal))
                .toList());
    }

    private Decision decide(Question question, Caller principal) {
        List<String> results = question.permissions().stream()
                .map(permission -> policy.allows(principal, permission) ? "ALLOW" : "DENY")
                .toList();
        return new Decision(question.id(), question.listed() ? results : results.getFirst());
    }
}

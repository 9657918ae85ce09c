package dev.mokuroku.frontend.permission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.frontend.permission.AuthorizeRequest.Question;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.PermissionPolicy;
import dev.mokuroku.security.permission.RequestedPermission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
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

    /// @param result `ALLOW`, `DENY` or `CONDITIONAL`; a list where the question named a list of resources
    /// @param pluginId of the plugin that checks the conditions; null without conditions, as the fields that follow
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(
            String id,
            Object result,
            @Nullable String pluginId,
            @Nullable String resourceType,
            @Nullable JsonNode conditions) {
        static Decision of(String id, Object result) {
            return new Decision(id, result, null, null, null);
        }

        static Decision conditional(String id, JsonNode conditions) {
            return new Decision(id, "CONDITIONAL", "catalog", CatalogRules.RESOURCE_TYPE, conditions);
        }
    }

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
        if (principal instanceof Caller.User(var ref, var actor, var groups)
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
        if (question.lacksResource()) {
            return decideForAll(question, results.getFirst().equals("ALLOW"), principal);
        }
        return Decision.of(question.id(), question.listed() ? results : results.getFirst());
    }

    /// Of entities, for those that the caller sees; and if the caller has the permission as an owner, for these.
    private Decision decideForAll(Question question, boolean allowed, Caller principal) {
        RequestedPermission requested = question.permissions().getFirst();
        List<JsonNode> conditions = new ArrayList<>();
        if (!allowed) {
            List<EntityRef> owners = policy.allowedOwners(principal, requested);
            if (owners.isEmpty()) {
                return Decision.of(question.id(), "DENY");
            }
            conditions.add(
                    CatalogRules.owners(owners.stream().map(EntityRef::toString).toList()));
        }
        if (CatalogRules.RESOURCE_TYPE.equals(requested.resourceType())) {
            conditions.add(FilterCriteria.of(policy.visibleEntities()));
        }
        JsonNode all = CatalogRules.all(conditions);
        return all.equals(CatalogRules.EVERYTHING)
                ? Decision.of(question.id(), "ALLOW")
                : Decision.conditional(question.id(), all);
    }
}

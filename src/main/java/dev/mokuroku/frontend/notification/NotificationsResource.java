package dev.mokuroku.frontend.notification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notifications are not implemented: every list is empty, and requests that create or change a notification
/// are refused.
@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Permission.USER_READ)
public class NotificationsResource {
    private final CurrentCaller caller;

    NotificationsResource(CurrentCaller caller) {
        this.caller = caller;
    }

    public record Status(int unread, int read) {}

    public record Page(int totalCount, List<JsonNode> notifications) {}

    public record Topics(List<String> topics) {}

    public record Settings(List<Channel> channels) {}

    /// @param origins who sends by it
    public record Channel(String id, List<String> origins) {}

    @GET
    @Path("/status")
    public Status status() {
        caller.user();
        return new Status(0, 0);
    }

    /// Backstage's older path of the same.
    @GET
    public Page listAtRoot() {
        return list();
    }

    @GET
    @Path("/notifications")
    public Page list() {
        caller.user();
        return new Page(0, List.of());
    }

    @GET
    @Path("/topics")
    public Topics topics() {
        caller.user();
        return new Topics(List.of());
    }

    /// Without origins a frontend shows no settings.
    @GET
    @Path("/settings")
    public Settings settings() {
        caller.user();
        return new Settings(List.of(new Channel("Web", List.of())));
    }

    @POST
    @Path("/settings")
    public Settings set() {
        caller.user();
        throw notThere();
    }

    @GET
    @Path("/notifications/{id}")
    public Page get() {
        caller.user();
        throw CatalogException.notFound("Not found");
    }

    /// The updated notifications: always none.
    @POST
    @Path("/notifications/update")
    public List<JsonNode> update(@Nullable JsonNode body) {
        caller.user();
        if (body == null || !body.path("ids").isArray()) {
            throw CatalogException.invalidInput("request/body must have required property 'ids'");
        }
        return List.of();
    }

    @POST
    @Path("/update")
    public List<JsonNode> updateAtRoot(@Nullable JsonNode body) {
        return update(body);
    }

    @POST
    @Path("/notifications")
    public List<JsonNode> send() {
        throw notThere();
    }

    @POST
    public List<JsonNode> sendAtRoot() {
        throw notThere();
    }

    private static CatalogException notThere() {
        return new CatalogException(ErrorCode.NOT_IMPLEMENTED, "Mokuroku sends no notifications yet");
    }
}

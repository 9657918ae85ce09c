package dev.mokuroku.frontend.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.frontend.settings.UserSettings.Name;
import dev.mokuroku.frontend.signal.Signals;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Reads and writes the caller's own settings.
@Path("/api/user-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Requires(Permission.USER_SETTINGS)
public class UserSettingsResource {
    private static final String CHANNEL = "user-settings";

    private final UserSettings settings;
    private final CurrentCaller caller;
    private final Signals signals;

    UserSettingsResource(UserSettings settings, CurrentCaller caller, Signals signals) {
        this.settings = settings;
        this.caller = caller;
        this.signals = signals;
    }

    public record Setting(String bucket, String key, JsonNode value) {}

    public record Value(JsonNode value) {}

    /// @param items in the order of the request; null for a setting that does not exist
    public record Values(List<@Nullable Value> items) {}

    /// Notifies the user's other open pages which setting to reload.
    public record Changed(String type, String key) {}

    @POST
    @Path("/multiget")
    public Values multiget(@Nullable JsonNode body) {
        EntityRef user = caller.user().ref();
        List<Name> names = namesIn(body == null ? MissingNode.getInstance() : body);
        Map<Name, JsonNode> found = settings.get(user, names);
        List<@Nullable Value> items = new ArrayList<>();
        for (Name name : names) {
            JsonNode value = found.get(name);
            items.add(value == null ? null : new Value(value));
        }
        return new Values(items);
    }

    @GET
    @Path("/buckets/{bucket}/keys/{key: .+}")
    public Setting get(@RestPath String bucket, @RestPath String key) {
        return settings.get(caller.user().ref(), new Name(bucket, key))
                .map(value -> new Setting(bucket, key, value))
                .orElseThrow(
                        () -> CatalogException.notFound("Unable to find '%s' in bucket '%s'".formatted(key, bucket)));
    }

    @PUT
    @Path("/buckets/{bucket}/keys/{key: .+}")
    public Setting put(@RestPath String bucket, @RestPath String key, @Nullable JsonNode body) {
        EntityRef user = caller.user().ref();
        JsonNode value = body == null ? MissingNode.getInstance() : body.path("value");
        if (value.isMissingNode()) {
            throw CatalogException.invalidInput("Missing required field \"value\"");
        }
        settings.put(user, new Name(bucket, key), value);
        signals.publish(user, CHANNEL, new Changed("key-changed", key));
        return new Setting(bucket, key, value);
    }

    @DELETE
    @Path("/buckets/{bucket}/keys/{key: .+}")
    public void delete(@RestPath String bucket, @RestPath String key) {
        EntityRef user = caller.user().ref();
        settings.delete(user, new Name(bucket, key));
        signals.publish(user, CHANNEL, new Changed("key-deleted", key));
    }

    private static List<Name> namesIn(JsonNode body) {
        JsonNode items = body.path("items");
        if (!items.isArray()) {
            throw CatalogException.invalidInput("The body must have 'items', a list of {bucket, key}");
        }
        List<Name> names = new ArrayList<>();
        for (JsonNode item : items) {
            names.add(new Name(text("bucket", item, names.size()), text("key", item, names.size())));
        }
        return names;
    }

    private static String text(String field, JsonNode item, int index) {
        if (!item.path(field).isTextual()) {
            throw CatalogException.invalidInput("items[%d].%s must be a string".formatted(index, field));
        }
        return item.path(field).asText();
    }
}

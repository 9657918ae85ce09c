package dev.mokuroku.scaffolder.action.entity;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.caller.TaskCaller;
import dev.mokuroku.scaffolder.github.DryRepositories;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.source.registered.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/// `catalog:register`: registers a descriptor as the person who runs the template. A step that goes on after a crash
/// does not fail because of what it registered itself.
@ApplicationScoped
public class RegisterAction implements Action {
    private static final Logger LOG = Logger.getLogger(RegisterAction.class);
    private static final String DOES = "register a location";

    private final ActionDefinition definition =
            DefinitionFile.read(RegisterAction.class, "/dev/mokuroku/scaffolder/action/catalog-register.yaml");

    private final Registration registration;
    private final RegisteredLocations locations;
    private final RegisteredEntity registered;
    private final DescriptorUrls urls;
    private final TaskCaller caller;
    private final DryRepositories dry;

    RegisterAction(
            Registration registration,
            RegisteredLocations locations,
            RegisteredEntity registered,
            DescriptorUrls urls,
            TaskCaller caller,
            DryRepositories dry) {
        this.registration = registration;
        this.locations = locations;
        this.registered = registered;
        this.urls = urls;
        this.caller = caller;
        this.dry = dry;
    }

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        ObjectNode input = context.input();
        boolean optional = input.path("optional").asBoolean(false);
        String url = urls.of(input);
        LocationRef location = LocationRef.url(url);
        context.log().info("Registering %s in the catalog".formatted(url));
        context.output("catalogInfoUrl", TextNode.valueOf(url));
        if (dry.include(url) && isMissing(context, location)) {
            context.log().info("Not registered: there are no credentials for GitHub, and no such file was found");
            return;
        }
        boolean before = context.once(
                        "location.known",
                        () -> BooleanNode.valueOf(locations.find(location).isPresent()))
                .asBoolean();
        register(context, location, before, optional);
        try {
            entity(context, location).ifPresent(ref -> context.output("entityRef", TextNode.valueOf(ref.toString())));
        } catch (CatalogRefusal unreadable) {
            if (!optional) {
                throw unreadable;
            }
        }
    }

    private boolean isMissing(ActionContext context, LocationRef location) {
        try {
            Optional<EntityRef> _ = entity(context, location);
            return false;
        } catch (CatalogRefusal _) { // the step has shown what it would do
            return true;
        }
    }

    /// @param before whether it was registered before this step began for the first time
    private void register(ActionContext context, LocationRef location, boolean before, boolean optional) {
        try {
            caller.change(context.task(), Permission.CATALOG_LOCATION_CREATE, DOES, () -> added(context, location));
        } catch (CatalogRefusal refusal) {
            boolean known = refusal.code == ErrorCode.CONFLICT
                    && locations.find(location).isPresent();
            if (!optional && (before || !known)) {
                throw refusal;
            }
        }
    }

    private boolean added(ActionContext context, LocationRef location) {
        try {
            String user = context.task().user();
            registration.register(location, user == null ? "" : user);
            return true;
        } catch (CatalogException refused) {
            throw refusal(context, location, refused);
        }
    }

    private Optional<EntityRef> entity(ActionContext context, LocationRef location) {
        return caller.run(context.task(), () -> {
            try {
                return registered.at(location);
            } catch (CatalogException refused) {
                throw refusal(context, location, refused);
            }
        });
    }

    /// The task's log says no more than Backstage's, so the reason goes to that of the server.
    private static CatalogRefusal refusal(ActionContext context, LocationRef location, CatalogException refused) {
        LOG.infof("Task %s could not register %s: %s", context.task().id(), location, refused.getMessage());
        return new CatalogRefusal(refused);
    }

    /// In the words of a client of the catalog, as Backstage's action is one.
    private static final class CatalogRefusal extends ActionException {
        private static final long serialVersionUID = 1L;

        private final ErrorCode code;

        private CatalogRefusal(CatalogException refused) {
            super(
                    "ResponseError",
                    "Request failed with " + HttpStatusText.of(refused.code().status()));
            this.code = refused.code();
        }
    }
}

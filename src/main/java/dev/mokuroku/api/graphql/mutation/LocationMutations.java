package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.source.Problem;
import dev.mokuroku.api.graphql.source.RegisteredLocation;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.LocationAccess;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.registered.Preview;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Mutations that register and unregister locations.
@GraphQLApi
@AuditedAsCaller
public class LocationMutations {
    private final Registration registration;
    private final CatalogFiles files;
    private final CatalogIndex index;
    private final EntityViews views;
    private final SecurityIdentity caller;
    private final LocationAccess access;
    private final VisibleCatalog visible;

    LocationMutations(
            Registration registration,
            CatalogFiles files,
            CatalogIndex index,
            EntityViews views,
            SecurityIdentity caller,
            LocationAccess access,
            VisibleCatalog visible) {
        this.registration = registration;
        this.files = files;
        this.index = index;
        this.views = views;
        this.caller = caller;
        this.access = access;
        this.visible = visible;
    }

    @Requires(Permission.CATALOG_LOCATION_CREATE)
    @Mutation
    @Description("Registers a descriptor file. Its entities are readable when the mutation returns.")
    public RegisterLocationPayload registerLocation(
            @NonNull @Description("Which file, and how.") RegisterLocationInput input) {
        try {
            if (input.target.isBlank()) {
                throw CatalogException.invalidField("target", "must not be blank");
            }
            LocationRef location = new LocationRef(input.type, input.target.strip());
            return input.dryRun ? previewed(registration.preview(location)) : register(location, input.onConflict);
        } catch (CatalogException failure) {
            return RegisterLocationPayload.failed(UserError.of(failure, "target"));
        }
    }

    @Requires(Permission.CATALOG_LOCATION_DELETE)
    @Mutation
    @Description("Deletes a registration and the entities that only its file defined.")
    public UnregisterLocationPayload unregisterLocation(
            @NonNull @Description("Which registration.") UnregisterLocationInput input) {
        try {
            UUID id = uuid(input.id);
            access.checkRemoval(id);
            Location forgotten = registration.unregister(id);
            return new UnregisterLocationPayload(RegisteredLocation.of(forgotten), List.of());
        } catch (CatalogException failure) {
            return new UnregisterLocationPayload(null, UserError.of(failure, "id"));
        }
    }

    private RegisterLocationPayload previewed(Preview preview) {
        return RegisterLocationPayload.previewed(
                new Preview(preview.exists(), preview.entities(), visible.conflicts(preview.conflicts())));
    }

    private RegisterLocationPayload register(LocationRef location, RegisterLocationInput.OnConflict onConflict) {
        String principal = caller.getPrincipal().getName();
        Location registered = switch (onConflict) {
            case REJECT -> registration.register(location, principal);
            case REFRESH -> registration.registerOrRefresh(location, principal);
        };
        List<CatalogFile> read = files.ofOrigin(location);
        List<EntityRef> refs =
                read.stream().flatMap(file -> file.entities().stream()).sorted().toList();
        List<EntityView> entities =
                index.byRefs(refs).values().stream().map(views::of).toList();
        List<Problem> problems = read.stream()
                .map(visible::file)
                .flatMap(file -> file.problems().stream())
                .map(Problem::of)
                .toList();
        return RegisterLocationPayload.registered(RegisteredLocation.of(registered), entities, problems);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidField("id", "must be a UUID but is '%s'".formatted(id));
        }
    }
}

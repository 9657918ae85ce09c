package dev.mokuroku.api.rest.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.ChangesCatalog;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.LocationAccess;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.registered.GeneratedLocation;
import dev.mokuroku.source.registered.Preview;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Registered locations.
@Path("/api/catalog/locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Requires(Permission.CATALOG_LOCATION_READ)
public class LocationsResource {
    private final RegisteredLocations locations;
    private final Registration registration;
    private final CatalogFiles files;
    private final CatalogIndex index;
    private final SecurityIdentity caller;
    private final LocationAccess access;
    private final VisibleCatalog visible;

    LocationsResource(
            RegisteredLocations locations,
            Registration registration,
            CatalogFiles files,
            CatalogIndex index,
            SecurityIdentity caller,
            LocationAccess access,
            VisibleCatalog visible) {
        this.locations = locations;
        this.registration = registration;
        this.files = files;
        this.index = index;
        this.caller = caller;
        this.access = access;
        this.visible = visible;
    }

    public record AddLocationInput(
            @Nullable String type, @Nullable String target) {}

    /// @param data as Backstage wraps it
    public record ListedLocation(LocationResponse data) {}

    /// @param exists set by a dry run only
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddLocationPayload(
            LocationResponse location,
            List<JsonNode> entities,
            @Nullable Boolean exists) {}

    /// The location's entities are readable when the request returns. A dry run reports what it would define, or
    /// all problems.
    ///
    /// @param onConflict `reject`, or `refresh` to read what is registered already again
    @Requires(Permission.CATALOG_LOCATION_CREATE)
    @POST
    @ResponseStatus(201)
    @AuditedAsCaller
    @ChangesCatalog
    public AddLocationPayload add(
            @RestQuery @Nullable String dryRun,
            @RestQuery @Nullable String onConflict,
            @Nullable AddLocationInput input) {
        LocationRef location = locationOf(input);
        if (isSet(dryRun)) {
            Preview preview = registration.preview(location);
            if (!preview.conflicts().isEmpty()) {
                throw conflict(visible.conflicts(preview.conflicts()));
            }
            List<JsonNode> entities =
                    preview.entities().stream().<JsonNode>map(Entity::json).toList();
            return new AddLocationPayload(
                    LocationResponse.of(location.toString(), location), entities, preview.exists());
        }
        String principal = caller.getPrincipal().getName();
        Location added = refreshes(onConflict)
                ? registration.registerOrRefresh(location, principal)
                : registration.register(location, principal);
        return new AddLocationPayload(LocationResponse.of(added), entitiesAt(location), null);
    }

    private static CatalogException conflict(List<DescriptorProblem> conflicts) {
        return new CatalogException(
                ErrorCode.CONFLICT,
                conflicts.stream().map(DescriptorProblem::message).collect(Collectors.joining("; ")));
    }

    private static LocationRef locationOf(@Nullable AddLocationInput input) {
        String target = required("target", input == null ? null : input.target());
        return new LocationRef(required("type", input == null ? null : input.type()), target);
    }

    private static boolean isSet(@Nullable String flag) {
        return flag != null && Set.of("true", "yes", "1", "on").contains(flag.toLowerCase(Locale.ROOT));
    }

    private static boolean refreshes(@Nullable String onConflict) {
        if (onConflict != null && !Set.of("refresh", "reject").contains(onConflict)) {
            throw CatalogException.invalidInput(
                    "request/query/onConflict must be equal to one of the allowed values: refresh, reject");
        }
        return "refresh".equals(onConflict);
    }

    @GET
    public List<ListedLocation> all() {
        return visible.locations(locations.all()).stream()
                .map(LocationResponse::of)
                .map(ListedLocation::new)
                .toList();
    }

    @GET
    @Path("/{id}")
    public LocationResponse get(@RestPath String id) {
        try {
            return locations
                    .find(UUID.fromString(id))
                    .flatMap(this::seen)
                    .map(LocationResponse::of)
                    .orElseThrow(() -> noLocation(id));
        } catch (IllegalArgumentException malformed) {
            throw noLocation(id);
        }
    }

    private Optional<Location> seen(Location location) {
        return visible.locations(List.of(location)).stream().findFirst();
    }

    /// The registration that an entity comes from.
    @GET
    @Path("/by-entity/{kind}/{namespace}/{name}")
    public LocationResponse byEntity(@RestPath String kind, @RestPath String namespace, @RestPath String name) {
        EntityRef ref = new EntityRef(kind, namespace, name);
        LocationRef origin = files.sourceOf(ref)
                .filter(file -> visible.includes(ref))
                .map(CatalogFiles.FileSource::origin)
                .orElseThrow(() -> CatalogException.notFound("found no entity for ref %s".formatted(ref)));
        return locations
                .find(origin)
                .map(LocationResponse::of)
                .orElseThrow(() -> CatalogException.notFound(
                        "Found no location with type %s and target %s".formatted(origin.type(), origin.target())));
    }

    /// Moves a registration to another location; removes the entities that only the old location led to.
    @Requires(Permission.CATALOG_LOCATION_DELETE)
    @PUT
    @Path("/{id}")
    @AuditedAsCaller
    @ChangesCatalog
    public LocationResponse update(@RestPath String id, @Nullable AddLocationInput input) {
        try {
            UUID moved = UUID.fromString(id);
            access.checkMove(moved);
            return LocationResponse.of(registration.move(
                    moved, locationOf(input), caller.getPrincipal().getName()));
        } catch (IllegalArgumentException malformed) {
            throw noLocation(id);
        }
    }

    /// The entities that only the location's file defined are removed when the request returns.
    @Requires(Permission.CATALOG_LOCATION_DELETE)
    @DELETE
    @Path("/{id}")
    @AuditedAsCaller
    @ChangesCatalog
    public void remove(@RestPath String id) {
        try {
            UUID removed = UUID.fromString(id);
            access.checkRemoval(removed);
            registration.unregister(removed);
        } catch (IllegalArgumentException malformed) {
            throw noLocation(id);
        }
    }

    private List<JsonNode> entitiesAt(LocationRef location) {
        List<EntityRef> refs = files.ofOrigin(location).stream()
                .map(CatalogFile::entities)
                .flatMap(entities -> entities.stream().sorted())
                .filter(ref -> !ref.equals(GeneratedLocation.refOf(location)))
                .toList();
        return index.byRefs(refs).values().stream()
                .<JsonNode>map(found -> found.entity().json())
                .toList();
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw CatalogException.invalidInput(
                    value == null
                            ? "request/body must have required property '%s'".formatted(field)
                            : "request/body/%s must not be blank".formatted(field));
        }
        return value.strip();
    }

    private static CatalogException noLocation(String id) {
        return CatalogException.notFound("Found no location with ID %s".formatted(id));
    }
}

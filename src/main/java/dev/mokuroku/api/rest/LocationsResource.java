package dev.mokuroku.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.catalog.CatalogFile;
import dev.mokuroku.catalog.CatalogFiles;
import dev.mokuroku.catalog.Location;
import dev.mokuroku.catalog.RegisteredLocations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.source.url.Registration;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Registered locations.
@Path("/api/catalog/locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LocationsResource {
    private final RegisteredLocations locations;
    private final Registration registration;
    private final CatalogFiles files;
    private final CatalogIndex index;
    private final SecurityIdentity caller;

    LocationsResource(
            RegisteredLocations locations,
            Registration registration,
            CatalogFiles files,
            CatalogIndex index,
            SecurityIdentity caller) {
        this.locations = locations;
        this.registration = registration;
        this.files = files;
        this.index = index;
        this.caller = caller;
    }

    public record AddLocationInput(
            @Nullable String type, @Nullable String target) {}

    public record LocationView(UUID id, String type, String target) {
        static LocationView of(Location location) {
            LocationRef ref = location.location();
            return new LocationView(location.id(), ref.type(), ref.target());
        }
    }

    /// @param data as Backstage wraps it
    public record ListedLocation(LocationView data) {}

    public record AddLocationPayload(LocationView location, List<JsonNode> entities) {}

    /// What the location's file defines is readable when this answers.
    @POST
    @ResponseStatus(201)
    public AddLocationPayload add(@Nullable AddLocationInput input) {
        LocationRef location = new LocationRef(
                required("type", input == null ? null : input.type()),
                required("target", input == null ? null : input.target()));
        Location added = registration.register(location, caller.getPrincipal().getName());
        return new AddLocationPayload(LocationView.of(added), entitiesAt(location));
    }

    @GET
    public List<ListedLocation> all() {
        return locations.all().stream()
                .map(LocationView::of)
                .map(ListedLocation::new)
                .toList();
    }

    @GET
    @Path("/{id}")
    public LocationView get(@RestPath String id) {
        return locations.all().stream()
                .filter(location -> location.id().toString().equals(id))
                .findFirst()
                .map(LocationView::of)
                .orElseThrow(() -> noLocation(id));
    }

    /// What only the location's file defined is gone when this answers.
    @DELETE
    @Path("/{id}")
    public void remove(@RestPath String id) {
        try {
            registration.unregister(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw noLocation(id);
        }
    }

    private List<JsonNode> entitiesAt(LocationRef location) {
        List<EntityRef> refs = files.at(location).stream()
                .map(CatalogFile::entities)
                .flatMap(entities -> entities.stream().sorted())
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

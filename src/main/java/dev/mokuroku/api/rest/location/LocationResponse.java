package dev.mokuroku.api.rest.location;

import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.registered.GeneratedLocation;

/// A registered location in Backstage's format.
public record LocationResponse(String id, String type, String target, String entityRef) {
    static LocationResponse of(Location location) {
        return of(location.id().toString(), location.location());
    }

    static LocationResponse of(String id, LocationRef ref) {
        String entityRef = GeneratedLocation.refOf(ref).toString();
        return new LocationResponse(id, ref.type(), ref.target(), entityRef);
    }
}

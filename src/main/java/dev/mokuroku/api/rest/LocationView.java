package dev.mokuroku.api.rest;

import dev.mokuroku.catalog.Location;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.registered.GeneratedLocation;

/// A registered location, as Backstage tells it.
public record LocationView(String id, String type, String target, String entityRef) {
    static LocationView of(Location location) {
        return of(location.id().toString(), location.location());
    }

    static LocationView of(String id, LocationRef ref) {
        String entityRef = GeneratedLocation.refOf(ref).toString();
        return new LocationView(id, ref.type(), ref.target(), entityRef);
    }
}

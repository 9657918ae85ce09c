package dev.mokuroku.api.graphql;

import dev.mokuroku.catalog.Location;
import dev.mokuroku.source.registered.GeneratedLocation;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A location that somebody registered.")
public record RegisteredLocation(
        @Id @NonNull String id,
        @NonNull String type,
        @NonNull String target,

        @NonNull @Description("The Location that stands for the registration.")
        String entityRef,

        @NonNull Instant registeredAt,
        @NonNull String registeredBy) {
    static RegisteredLocation of(Location location) {
        return new RegisteredLocation(
                location.id().toString(),
                location.location().type(),
                location.location().target(),
                GeneratedLocation.refOf(location.location()).toString(),
                location.registeredAt(),
                location.registeredBy());
    }
}

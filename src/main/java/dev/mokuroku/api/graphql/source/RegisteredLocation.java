package dev.mokuroku.api.graphql.source;

import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.source.registered.GeneratedLocation;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A location that somebody registered.")
public record RegisteredLocation(
        @Id @NonNull @Description("The registration's id.") String id,
        @NonNull @Description("url or file.") String type,
        @NonNull @Description("The address of the file.") String target,

        @NonNull @Description("The Location that stands for the registration.")
        String entityRef,

        @NonNull @Description("When it was registered.") Instant registeredAt,

        @NonNull @Description("Who registered it: user:default/ada, ci.")
        String registeredBy) {
    public static RegisteredLocation of(Location location) {
        return new RegisteredLocation(
                location.id().toString(),
                location.location().type(),
                location.location().target(),
                GeneratedLocation.refOf(location.location()).toString(),
                location.registeredAt(),
                location.registeredBy());
    }
}

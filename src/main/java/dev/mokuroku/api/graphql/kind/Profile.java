package dev.mokuroku.api.graphql.kind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.graphql.entity.JsonFields;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("How people see and reach a group or a person.")
public record Profile(
        @Nullable @Description("A name for people to read.") String displayName,
        @Nullable @Description("An address for mail.") String email,
        @Nullable @Description("The address of a picture.") String picture) {
    static @Nullable Profile of(JsonNode profile) {
        return profile.isObject()
                ? new Profile(
                        JsonFields.text(profile.path("displayName")),
                        JsonFields.text(profile.path("email")),
                        JsonFields.text(profile.path("picture")))
                : null;
    }
}

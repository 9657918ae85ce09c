package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

public record RegisterLocationPayload(
        @NonNull RegisteredLocation location,
        @NonNull @Description("What the file defines.") List<@NonNull EntityView> entities,

        @NonNull @Description("What is wrong with the file.")
        List<@NonNull Problem> problems) {}

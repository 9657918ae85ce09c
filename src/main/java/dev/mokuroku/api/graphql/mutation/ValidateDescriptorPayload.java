package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.Problem;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a descriptor would bring.")
public record ValidateDescriptorPayload(
        @Description("Whether nothing is wrong with it.") boolean valid,

        @NonNull @Description("The entities that would be taken.")
        List<@NonNull EntityPreview> entities,

        @NonNull @Description("What is wrong with it, by line and field.")
        List<@NonNull Problem> problems,

        @NonNull @Description("Why it could not be told; empty where all went well.")
        List<@NonNull UserError> userErrors) {}

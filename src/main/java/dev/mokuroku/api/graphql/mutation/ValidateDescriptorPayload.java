package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.source.Problem;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The result of checking a descriptor.")
public record ValidateDescriptorPayload(
        @Description("Whether the descriptor has no problems.")
        boolean valid,

        @NonNull @Description("The entities that the descriptor would define.")
        List<@NonNull EntityPreview> entities,

        @NonNull @Description("The problems, with line and field.")
        List<@NonNull Problem> problems,

        @NonNull @Description("Why the check failed; empty on success.")
        List<@NonNull UserError> userErrors) {}

package dev.mokuroku.platform.feedback.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What became of the feedback.")
public record WithdrawFeedbackPayload(
        @Description("Whether there was feedback of the caller.")
        boolean withdrawn,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}

package dev.mokuroku.platform.feedback.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The feedback that was given.")
public record GiveFeedbackPayload(
        @Nullable @Description("The feedback; null on errors.")
        FeedbackView feedback,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}

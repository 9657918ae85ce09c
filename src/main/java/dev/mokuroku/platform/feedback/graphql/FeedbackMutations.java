package dev.mokuroku.platform.feedback.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.feedback.ComponentFeedback;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Takes feedback of persons and answers of owners.
@GraphQLApi
@AuditedAsCaller
public class FeedbackMutations {
    private final ComponentFeedback feedback;
    private final FeedbackGraphQL views;

    FeedbackMutations(ComponentFeedback feedback, FeedbackGraphQL views) {
        this.feedback = feedback;
        this.views = views;
    }

    @Requires(Permission.PLATFORM_FEEDBACK_CREATE)
    @Mutation
    @Description("Gives the caller's feedback on a platform component, or replaces it. Only for persons who signed in.")
    public GiveFeedbackPayload giveFeedback(@NonNull @Description("The feedback.") GiveFeedbackInput input) {
        try {
            return new GiveFeedbackPayload(
                    views.show(feedback.give(input.component, input.rating, input.comment)), List.of());
        } catch (CatalogException failure) {
            return new GiveFeedbackPayload(null, UserError.of(failure, null));
        }
    }

    @Requires(Permission.PLATFORM_FEEDBACK_CREATE)
    @Mutation
    @Description("Removes the caller's feedback on a platform component.")
    public WithdrawFeedbackPayload withdrawFeedback(
            @NonNull @Description("Which feedback.") WithdrawFeedbackInput input) {
        try {
            return new WithdrawFeedbackPayload(feedback.withdraw(input.component), List.of());
        } catch (CatalogException failure) {
            return new WithdrawFeedbackPayload(false, UserError.of(failure, null));
        }
    }

    @Requires(Permission.PLATFORM_FEEDBACK_ANSWER)
    @Mutation
    @Description("Answers the feedback of a person, or replaces the answer. For owners of the platform component.")
    public AnswerFeedbackPayload answerFeedback(@NonNull @Description("The answer.") AnswerFeedbackInput input) {
        try {
            return new AnswerFeedbackPayload(
                    views.show(feedback.answer(input.component, input.author, input.answer)), List.of());
        } catch (CatalogException failure) {
            return new AnswerFeedbackPayload(null, UserError.of(failure, null));
        }
    }
}

package dev.mokuroku.platform.feedback.graphql;

import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("PlatformFeedbackConnection")
@Description("A page of the feedback on a platform component, the latest first, with numbers of all of it.")
public record FeedbackConnection(
        @NonNull @Description("The feedback of the page, each with its cursor.")
        List<@NonNull FeedbackEdge> edges,

        @NonNull @Description("The feedback of the page.") List<@NonNull FeedbackView> nodes,

        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many persons gave feedback.") int totalCount,

        @Nullable @Description("The average of all ratings, 1 to 5; null without feedback.")
        Double average,

        @Description("How many comments wait for an answer.")
        int openCount) {}

package dev.mokuroku.platform.feedback.graphql;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.feedback.ComponentFeedback;
import dev.mokuroku.platform.feedback.Feedback;
import dev.mokuroku.platform.feedback.FeedbackPage;
import dev.mokuroku.platform.feedback.FeedbackSummary;
import dev.mokuroku.security.visibility.VisibleCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The feedback on platform components. Components that come here are visible to the caller.
@GraphQLApi
public class FeedbackGraphQL {
    private static final String CURSOR = "feedback";

    private final ComponentFeedback feedback;
    private final VisibleCatalog visible;

    FeedbackGraphQL(ComponentFeedback feedback, VisibleCatalog visible) {
        this.feedback = feedback;
        this.visible = visible;
    }

    @Name("feedback")
    @NonNull
    @Description("What persons say of it, the latest first.")
    public List<@NonNull FeedbackConnection> feedbackOf(
            @Source List<PlatformComponentView> components,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @DefaultValue("false") @Description("Only comments that wait for an answer.") boolean openOnly) {
        int size = EntityArguments.pageSize(first);
        FeedbackPage.Key start = after == null ? null : keyOf(after);
        Map<EntityRef, FeedbackSummary> summaries = feedback.summaries(
                components.stream().map(component -> component.indexed().ref()).toList());
        return components.stream()
                .map(component -> component.indexed().ref())
                .map(component -> connection(
                        size == 0
                                ? new FeedbackPage(List.of(), false)
                                : feedback.page(component, openOnly, start, size),
                        summaries.getOrDefault(component, FeedbackSummary.NONE),
                        start != null))
                .toList();
    }

    private FeedbackConnection connection(FeedbackPage page, FeedbackSummary summary, boolean hasPrevious) {
        List<FeedbackEdge> edges = show(page.items());
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new FeedbackConnection(
                edges,
                edges.stream().map(FeedbackEdge::node).toList(),
                new PageInfo(page.hasNext(), hasPrevious, start, end),
                summary.count(),
                summary.average(),
                summary.openCount());
    }

    private List<FeedbackEdge> show(List<Feedback> items) {
        Set<String> authors = visibleAuthors(items);
        return items.stream()
                .map(item -> new FeedbackEdge(cursorOf(item), FeedbackView.of(item, authors)))
                .toList();
    }

    FeedbackView show(Feedback item) {
        return FeedbackView.of(item, visibleAuthors(List.of(item)));
    }

    /// A person whom the catalog does not know is shown only to callers from whom nothing is hidden.
    private Set<String> visibleAuthors(Collection<Feedback> items) {
        Set<EntityRef> authors = items.stream().map(Feedback::author).collect(toSet());
        return authors.stream()
                .filter(visible.among(authors))
                .map(EntityRef::toString)
                .collect(toSet());
    }

    private static String cursorOf(Feedback item) {
        return Cursors.encode(CURSOR, item.changedAt(), item.author().toString());
    }

    private static FeedbackPage.Key keyOf(String after) {
        Cursors.Parts parts = Cursors.decode("after", CURSOR, 2, after);
        return new FeedbackPage.Key(parts.instant(0), parts.text(1));
    }
}

package dev.mokuroku.api.graphql.live;

import dev.mokuroku.api.graphql.EntityArguments;
import dev.mokuroku.api.graphql.GraphQLErrors;
import dev.mokuroku.api.graphql.filter.PredicateReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// What changes in the catalog, page by page and live.
@GraphQLApi
@GraphQLErrors
public class ChangesGraphQL {
    private final EntityChanges changes;

    ChangesGraphQL(EntityChanges changes) {
        this.changes = changes;
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("The changes behind a cursor. Without one, none, and the cursor to begin with: take it, read the "
            + "entities, then go on with it, and nothing is missed. A page may be empty though more follow.")
    public EntityChangeConnection changes(
            @Nullable
                    @Description("A cursor of an earlier answer. CURSOR_EXPIRED where the feed no longer reaches back.")
                    String since,
            @DefaultValue("20") @Description("At most 100.") int first,
            @Nullable @Description("As that of `entities`. Removals are told whatever else it says than kind and name.")
                    String filter) {
        int size = EntityArguments.size(first);
        long from = changes.sequenceOf(since);
        if (size == 0) {
            return new EntityChangeConnection(
                    List.of(), changes.cursor(from), from < changes.feed().upTo());
        }
        EntityChanges.Page page = changes.after(from, size, PredicateReading.of(filter, null));
        return new EntityChangeConnection(page.changes(), changes.cursor(page.end()), page.hasMore());
    }

    @Subscription
    @NonNull
    @Description("Each change from now on, or from a cursor on: who was cut off gives the last one and loses nothing. "
            + "Who reads slowly is told several changes of one entity as one.")
    public Multi<@NonNull EntityChange> entityChanged(
            @Nullable @Description("As that of `changes`.") String filter,
            @Nullable @Description("A cursor of an earlier change, or of `changes`.") String since) {
        long from = changes.sequenceOf(since);
        changes.feed().after(from, 1); // refuses what the feed does not reach, before anything is streamed
        return new ChangeStream(changes, PredicateReading.of(filter, null)).from(from);
    }
}

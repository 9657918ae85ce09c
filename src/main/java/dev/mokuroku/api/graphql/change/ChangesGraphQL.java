package dev.mokuroku.api.graphql.change;

import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.index.filter.CallerFields;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// The changes of the catalog, as pages and as a subscription.
@GraphQLApi
public class ChangesGraphQL {
    private final EntityChanges changes;

    ChangesGraphQL(EntityChanges changes) {
        this.changes = changes;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description(
            "The changes after a cursor. Without a cursor: no changes, but the cursor to start with. Get it first, read the "
                    + "entities, then continue from it, so that no change is missed. A page may be empty although more follow.")
    public EntityChangeConnection changes(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable
                    @Description(
                            "The cursor to start after. CURSOR_EXPIRED if the feed no longer holds the changes since then.")
                    String after,
            @Nullable
                    @Description(
                            "As for `entities`. Removals are reported if kind and name match, whatever the other conditions say.")
                    String filter) {
        int size = EntityArguments.pageSize(first);
        long sequence = changes.sequenceOf(after);
        if (size == 0) {
            boolean hasNext = sequence < changes.feed().lastSequence();
            return EntityChangeConnection.of(List.of(), changes.cursor(sequence), hasNext, after != null);
        }
        EntityChanges.Page page = changes.after(sequence, size, PredicateParser.of(filter, null));
        return EntityChangeConnection.of(page.changes(), changes.cursor(page.end()), page.hasMore(), after != null);
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Subscription
    @NonNull
    @Description(
            "Each change from now on, or after a cursor: after a disconnect, pass the last cursor to miss nothing. "
                    + "A slow reader receives several changes of one entity as one.")
    public Multi<@NonNull EntityChange> entityChanged(
            @Nullable @Description("As for `changes`.") String filter,
            @Nullable @Description("The cursor to start after: of an earlier change, or of `changes`.") String after) {
        long sequence = changes.sequenceOf(after);
        changes.feed().after(sequence, 1); // refuses an expired cursor before the stream starts
        EntityFilter condition = PredicateParser.of(filter, null);
        CallerFields.check(condition);
        return new ChangeStream(changes.ofCurrentCaller(), condition).from(sequence);
    }
}

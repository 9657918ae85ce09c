package dev.mokuroku.api.graphql.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.api.graphql.EntityArguments;
import dev.mokuroku.api.graphql.GraphQLErrors;
import dev.mokuroku.api.graphql.Json;
import dev.mokuroku.catalog.audit.RemovedEntities;
import dev.mokuroku.catalog.audit.Tombstone;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.source.github.OrganizationName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// What was removed and may come back as the same entity.
@GraphQLApi
@GraphQLErrors
public class TombstonesGraphQL {
    private final RemovedEntities removed;

    TombstonesGraphQL(RemovedEntities removed) {
        this.removed = removed;
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("Entities that were removed lately and are not back. The newest first.")
    public TombstoneConnection tombstones(
            @DefaultValue("20") @Description(EntityArguments.FIRST) int first,
            @Nullable @Description(EntityArguments.AFTER) String after,
            @Nullable @Description("Only what this source held: folder:<path>, registered, github:<organisation>.")
                    String source) {
        int size = EntityArguments.size(first);
        // One more tells whether a page follows.
        List<Tombstone> found = removed.page(
                source == null ? null : OrganizationName.normalized(Texts.checked("source", source)),
                after == null ? null : place(after),
                size + 1);
        return TombstoneConnection.of(
                found.subList(0, Math.min(size, found.size())), found.size() > size, after != null);
    }

    @Description("The entity as its file described it last; null where it came back meanwhile.")
    public List<@Nullable Json> entity(@Source List<TombstoneView> tombstones) throws JsonProcessingException {
        Map<EntityRef, String> found = removed.json(
                tombstones.stream().map(it -> EntityRef.parse(it.ref())).toList());
        List<@Nullable Json> entities = new ArrayList<>();
        for (TombstoneView tombstone : tombstones) {
            String json = found.get(EntityRef.parse(tombstone.ref()));
            entities.add(json == null ? null : new Json(json));
        }
        return entities;
    }

    private static RemovedEntities.Place place(String after) {
        TimeCursor cursor = TimeCursor.parse(TombstoneConnection.CURSORS, after);
        return new RemovedEntities.Place(cursor.at(), cursor.key());
    }
}

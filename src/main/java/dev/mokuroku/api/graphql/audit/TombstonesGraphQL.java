package dev.mokuroku.api.graphql.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.catalog.audit.RemovedEntities;
import dev.mokuroku.catalog.audit.Tombstone;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.github.OrganizationName;
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

/// Removed entities that keep their uid if they return.
@GraphQLApi
public class TombstonesGraphQL {
    private final RemovedEntities removed;
    private final VisibleCatalog visible;

    TombstonesGraphQL(RemovedEntities removed, VisibleCatalog visible) {
        this.removed = removed;
        this.visible = visible;
    }

    @Requires(Permission.CATALOG_AUDIT_READ)
    @Query
    @NonNull
    @Description("Recently removed entities that have not returned, newest first.")
    public TombstoneConnection tombstones(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description("Only entities of this source: folder:<path>, registered, github:<organisation>.")
                    String source) {
        int size = EntityArguments.pageSize(first);
        if (visible.isRestricted()) { // no rule can tell whether the caller might have seen the entity
            return TombstoneConnection.of(List.of(), false, after != null);
        }
        // One extra entry shows whether a further page exists.
        List<Tombstone> page = removed.page(
                source == null ? null : OrganizationName.normalized(TextArguments.checked("source", source)),
                after == null ? null : keyOf(after),
                size + 1);
        return TombstoneConnection.of(page.subList(0, Math.min(size, page.size())), page.size() > size, after != null);
    }

    @Description("The entity as its file last defined it; null if it has returned meanwhile.")
    public List<@Nullable Json> entity(@Source List<TombstoneView> tombstones) throws JsonProcessingException {
        Map<EntityRef, String> found = removed.lastJson(tombstones.stream()
                .map(tombstone -> EntityRef.parse(tombstone.ref()))
                .toList());
        List<@Nullable Json> entities = new ArrayList<>();
        for (TombstoneView tombstone : tombstones) {
            String json = found.get(EntityRef.parse(tombstone.ref()));
            entities.add(json == null ? null : new Json(json));
        }
        return entities;
    }

    private static RemovedEntities.Key keyOf(String after) {
        Cursors.Parts cursor = Cursors.decode("after", TombstoneConnection.CURSOR_KIND, 2, after);
        return new RemovedEntities.Key(cursor.instant(0), cursor.text(1));
    }
}

package dev.mokuroku.api.graphql.index;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/// State and maintenance of the index, for operators.
@GraphQLApi
public class IndexGraphQL {
    private final LiveIndex index;
    private final CatalogIndex visible;

    IndexGraphQL(LiveIndex index, CatalogIndex visible) {
        this.index = index;
        this.visible = visible;
    }

    @Requires(Permission.CATALOG_INDEX_READ)
    @Query
    @NonNull
    @Description("The index of the replica that answers this request.")
    public IndexState index() {
        return IndexState.of(index.status(), visible.count(EntityFilter.EVERYTHING));
    }

    @Requires(Permission.CATALOG_INDEX_UPDATE)
    @Mutation
    @Description("Compares the index with PostgreSQL, entity by entity, and corrects differences.")
    public VerifyIndexPayload verifyIndex() {
        try {
            return VerifyIndexPayload.of(index.verify());
        } catch (CatalogException failure) {
            return new VerifyIndexPayload(null, List.of(), UserError.of(failure, null));
        }
    }

    @Requires(Permission.CATALOG_INDEX_UPDATE)
    @Mutation
    @Description("Rebuilds the index from PostgreSQL. Reads use the old index until the rebuild is complete.")
    public RebuildIndexPayload rebuildIndex() {
        try {
            index.rebuild();
            return new RebuildIndexPayload(index(), List.of());
        } catch (CatalogException failure) {
            return new RebuildIndexPayload(null, UserError.of(failure, null));
        }
    }
}

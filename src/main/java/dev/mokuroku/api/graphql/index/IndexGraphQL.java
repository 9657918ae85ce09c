package dev.mokuroku.api.graphql.index;

import dev.mokuroku.index.write.LiveIndex;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/// State and maintenance of the index, for operators.
@GraphQLApi
public class IndexGraphQL {
    private final LiveIndex index;

    IndexGraphQL(LiveIndex index) {
        this.index = index;
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("The index of the replica that answers this request.")
    public IndexState index() {
        return IndexState.of(index.status());
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Compares the index with PostgreSQL, entity by entity, and corrects differences.")
    public IndexCheck verifyIndex() {
        return IndexCheck.of(index.verify());
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Rebuilds the index from PostgreSQL. Reads use the old index until the rebuild is complete.")
    public IndexState rebuildIndex() {
        index.rebuild();
        return index();
    }
}

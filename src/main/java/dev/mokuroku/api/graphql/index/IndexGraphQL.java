package dev.mokuroku.api.graphql.index;

import dev.mokuroku.index.write.LiveIndex;
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
    @Description("The index of the replica that answers this request.")
    public IndexState index() {
        return IndexState.of(index.status());
    }

    @Mutation
    @NonNull
    @Description("Compares the index with PostgreSQL, entity by entity, and corrects differences.")
    public IndexCheck verifyIndex() {
        return IndexCheck.of(index.verify());
    }

    @Mutation
    @NonNull
    @Description("Rebuilds the index from PostgreSQL. Reads use the old index until the rebuild is complete.")
    public IndexState rebuildIndex() {
        index.rebuild();
        return index();
    }
}

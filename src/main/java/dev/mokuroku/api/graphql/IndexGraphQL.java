package dev.mokuroku.api.graphql;

import dev.mokuroku.index.LiveIndex;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/// How the index does, for those who run Mokuroku.
@GraphQLApi
@GraphQLErrors
public class IndexGraphQL {
    private final LiveIndex index;

    IndexGraphQL(LiveIndex index) {
        this.index = index;
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("The index that answers every read, on the replica that answers this.")
    public IndexState index() {
        return IndexState.of(index.status());
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Compares the index with PostgreSQL, entity by entity, and mends what differs.")
    public IndexCheck verifyIndex() {
        return IndexCheck.of(index.verify());
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Builds the index anew from PostgreSQL. Until that is done, reads see the old one.")
    public IndexState rebuildIndex() {
        index.rebuild();
        return index();
    }
}

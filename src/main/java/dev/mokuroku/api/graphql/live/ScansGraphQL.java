package dev.mokuroku.api.graphql.live;

import dev.mokuroku.api.graphql.GraphQLErrors;
import dev.mokuroku.source.ScanRecord;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// How scans go, live.
@GraphQLApi
@GraphQLErrors
public class ScansGraphQL {
    private final ScanRecord scans;

    ScansGraphQL(ScanRecord scans) {
        this.scans = scans;
    }

    @Subscription
    @NonNull
    @Description("The scans of the replica that is asked: started, how far, ended. Who reads slowly is told the "
            + "newest of each source.")
    public Multi<@NonNull ScanEvent> scanProgressed(
            @Nullable @Description("Only those of this source.") String source) {
        return ScanStream.of(scans, source);
    }
}

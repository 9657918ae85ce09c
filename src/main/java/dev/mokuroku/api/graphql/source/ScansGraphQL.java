package dev.mokuroku.api.graphql.source;

import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.scan.ScanMonitor;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// The progress of scans, as a subscription.
@GraphQLApi
public class ScansGraphQL {
    private final ScanMonitor scans;
    private final VisibleCatalog visible;

    ScansGraphQL(ScanMonitor scans, VisibleCatalog visible) {
        this.scans = scans;
        this.visible = visible;
    }

    @Requires(Permission.CATALOG_SCAN_READ)
    @Subscription
    @NonNull
    @Description("Progress of the scans on this replica: started, running, ended. A slow reader receives only the "
            + "newest event of each source.")
    public Multi<@NonNull ScanEvent> scanProgressed(
            @Nullable @Description("Only those of this source.") String source) {
        return visible.isRestricted() // a scan counts what is hidden too
                ? Multi.createFrom().empty()
                : ScanStream.of(scans, source);
    }
}

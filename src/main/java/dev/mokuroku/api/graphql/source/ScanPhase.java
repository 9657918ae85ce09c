package dev.mokuroku.api.graphql.source;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.source.scan.ScanProgress;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(ScanProgress.Phase.class)
@Description("The phase of a scan.")
public enum ScanPhase {
    @Description("The scan started to list its source.")
    STARTED,
    @Description("The scan applied a part of the listing.")
    RUNNING,
    @Description("The scan ended; `failure` is set if it failed.")
    ENDED
}

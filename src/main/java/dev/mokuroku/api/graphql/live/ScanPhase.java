package dev.mokuroku.api.graphql.live;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a scan is.")
public enum ScanPhase {
    STARTED,
    RUNNING,
    ENDED
}

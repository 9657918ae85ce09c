package dev.mokuroku.api.graphql.live;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a scan is.")
public enum ScanPhase {
    @Description("It has begun to list its source.")
    STARTED,
    @Description("It has applied some of what it found.")
    RUNNING,
    @Description("It is over; `failure` says whether it came to its end.")
    ENDED
}

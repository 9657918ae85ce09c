package dev.mokuroku.platform.release.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.version.SupportStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@MirrorOf(SupportStatus.class)
@Name("SupportStatus")
@Description("What the makers of a platform component say about a version.")
public enum SupportState {
    @Description("The version is supported.")
    SUPPORTED,
    @Description("The version is still supported, but is to be replaced.")
    DEPRECATED,
    @Description("The version is not supported any more.")
    UNSUPPORTED,
    @Description("Nothing is said about the version.")
    UNKNOWN
}

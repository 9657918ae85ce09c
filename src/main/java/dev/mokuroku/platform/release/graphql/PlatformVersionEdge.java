package dev.mokuroku.platform.release.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A version of a platform component on a page.")
public record PlatformVersionEdge(
        @NonNull @Description("The version's cursor; it stays valid while other versions come and go.")
        String cursor,

        @NonNull @Description("The version.") PlatformVersion node) {}

package dev.mokuroku.platform.usage.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A use of a package on a page.")
public record PackageUseEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The use.") PackageUseView node) {}

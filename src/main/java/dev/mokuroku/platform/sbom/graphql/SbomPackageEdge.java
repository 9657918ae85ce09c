package dev.mokuroku.platform.sbom.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A package of an SBOM on a page.")
public record SbomPackageEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The package.") SbomPackageView node) {}

package dev.mokuroku.platform.sbom.graphql;

import dev.mokuroku.platform.sbom.SbomPackage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("SbomPackage")
@Description("A package that an SBOM names.")
public record SbomPackageView(
        @NonNull @Description("The package URL without version: pkg:npm/react.")
        String purl,

        @Nullable @Description("The version; null if the SBOM names none.")
        String version,

        @Nullable @Description("Whether the component depends on it itself; null if the SBOM does not say.")
        Boolean direct) {
    static SbomPackageView of(SbomPackage one) {
        return new SbomPackageView(one.purl(), one.version(), one.direct());
    }
}

package dev.mokuroku.platform.sbom.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.sbom.store.Sbom;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Sbom")
@Description("The SBOM of a version of a component: which packages the version is built of.")
public record SbomView(
        @Ignore long key,

        @NonNull @Description("The version of the component, or the hash of its commit.")
        String version,

        @NonNull @Description("The format.") SbomFormatView format,

        @NonNull @Description("The version of the format: 1.6.")
        String formatVersion,

        @NonNull
        @Description("The serial number of CycloneDX, the namespace of SPDX, or the hash of a document without one.")
        String identity,

        @Description("The version of the SBOM itself.") int revision,
        @Description("How many packages it names.") int packageCount,

        @Nullable @Description("How many of them are direct dependencies; null if the SBOM does not say.")
        Integer directPackageCount,

        @Description("How many components have no package URL. They are not stored.")
        int withoutPurlCount,

        @NonNull @Description("Who sent it: ci, user:default/ada, github.")
        String sender,

        @NonNull @Description("When it was stored.") Instant storedAt) {
    static SbomView of(Sbom sbom) {
        return new SbomView(
                sbom.id(),
                sbom.of().version(),
                EnumMirrors.convert(sbom.format(), SbomFormatView.class),
                sbom.specVersion(),
                sbom.identity(),
                sbom.revision(),
                sbom.packageCount(),
                sbom.directCount(),
                sbom.withoutPurl(),
                sbom.sender(),
                sbom.storedAt());
    }
}

package dev.mokuroku.platform.sbom.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.sbom.SbomFormat;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("SbomFormat")
@MirrorOf(SbomFormat.class)
@Description("The format of an SBOM.")
public enum SbomFormatView {
    @Description("CycloneDX in JSON.")
    CYCLONEDX,
    @Description("SPDX in JSON.")
    SPDX
}

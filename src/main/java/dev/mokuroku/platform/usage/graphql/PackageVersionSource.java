package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.usage.ResolvedBy;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(ResolvedBy.class)
@Description("How the version of a package is known.")
public enum PackageVersionSource {
    @Description("A lock file.")
    LOCK_FILE,
    @Description("The manifest asks for this version alone.")
    EXACT_REQUIREMENT,
    @Description("The comment behind the commit of an action.")
    COMMENT,
    @Description("The format names exact versions only, as go.mod does.")
    MANIFEST,
    @Description("The SBOM of what runs.")
    SBOM
}

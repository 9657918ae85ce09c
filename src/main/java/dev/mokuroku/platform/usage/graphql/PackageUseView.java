package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.SbomUse;
import dev.mokuroku.platform.usage.Use;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("PackageUse")
@Description("A package that a manifest of a repository declares, or that the SBOM of what runs names.")
public record PackageUseView(
        @Ignore List<EntityRef> entityRefs,

        @NonNull @Description("The package URL without version: pkg:npm/react.")
        String purl,

        @Nullable @Description("owner/name of the repository, as GitHub writes it; null for a package of an SBOM.")
        String repositorySlug,

        @Nullable @Description("The manifest, from the root of the repository; null for a package of an SBOM.")
        String path,

        @Description("The line of the declaration, from 1; 0 where it is not known.")
        int line,

        @Description("The column of the declaration, from 1; 0 where it is not known.")
        int column,

        @NonNull @Description("What the package is for: runtime, dev, test, build, and others.")
        String scope,

        @Nullable @Description("The version as written; null if the manifest names none.")
        String requirement,

        @Nullable @Description("What a lock file, the digest of an image or a comment says.")
        String lockedVersion,

        @Nullable
        @Description("The one version that is used; null if only a range, a floating tag or a branch is known.")
        String resolvedVersion,

        @Nullable @Description("How the resolved version is known.")
        PackageVersionSource resolvedBy,

        @Nullable @Description("The first commit that was seen with this version; null for a package of an SBOM.")
        String commit,

        @NonNull @Description("Since when this version is used, as far as Mokuroku has seen.")
        Instant since,

        @Nullable
        @Description("The reference of what runs, kind:namespace/name, if its SBOM names the package; else null.")
        String component,

        @Nullable @Description("The version of what runs, if its SBOM names the package; else null.")
        String componentVersion) {
    static PackageUseView of(Use use) {
        ResolvedBy resolvedBy = use.version().resolvedBy();
        return new PackageUseView(
                use.entities(),
                use.purl(),
                use.repository(),
                use.path(),
                use.line(),
                use.column(),
                use.scope(),
                use.version().requirement(),
                use.version().locked(),
                use.version().resolved(),
                resolvedBy == null ? null : EnumMirrors.convert(resolvedBy, PackageVersionSource.class),
                use.commit(),
                use.since(),
                null,
                null);
    }

    /// All packages of an SBOM count as used at runtime.
    static PackageUseView of(SbomUse use) {
        return new PackageUseView(
                List.of(use.component()),
                use.purl(),
                null,
                null,
                0,
                0,
                "runtime",
                null,
                null,
                use.version(),
                use.version() == null ? null : PackageVersionSource.SBOM,
                null,
                use.since(),
                use.component().toString(),
                use.componentVersion());
    }
}

package dev.mokuroku.platform.deployment.cdevents;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.mokuroku.error.CatalogException;
import org.jspecify.annotations.Nullable;

/// The version in the `artifactId` of a service.
final class ArtifactVersion {
    private static final String SCHEME = "pkg:";
    /// The version of an image is its digest; people know its tag.
    private static final String TAG = "tag";

    private ArtifactVersion() {}

    /// @param name of the attribute, for errors
    /// @param artifactId a package URL; older events have any text, which is the version then
    /// @throws CatalogException `INVALID_INPUT` if a package URL is malformed or has no version
    static String of(String name, String artifactId) {
        if (!artifactId.startsWith(SCHEME)) {
            return artifactId;
        }
        String version = versionOf(name, artifactId);
        if (version == null || version.isBlank()) {
            throw CatalogException.invalidField(
                    name, "must have a version, such as pkg:oci/checkout@sha256%3A…?tag=1.4.2");
        }
        return version;
    }

    private static @Nullable String versionOf(String name, String artifactId) {
        try {
            PackageURL purl = new PackageURL(artifactId);
            String tag =
                    purl.getQualifiers() == null ? null : purl.getQualifiers().get(TAG);
            return tag == null ? purl.getVersion() : tag;
        } catch (MalformedPackageURLException malformed) {
            throw CatalogException.invalidField(name, "is not a valid package URL: " + malformed.getMessage());
        }
    }
}

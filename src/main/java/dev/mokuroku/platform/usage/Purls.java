package dev.mokuroku.platform.usage;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.mokuroku.error.CatalogException;
import java.util.TreeMap;

/// Package URLs as the tables hold them.
public final class Purls {
    private static final String FORM = "must be a package URL such as pkg:npm/%40acme/ui, without the version";

    private Purls() {}

    /// The canonical form without version and subpath; of the qualifiers, `repository_url` stays.
    ///
    /// @param field for the error text
    /// @throws CatalogException `INVALID_INPUT` for a text that is no package URL
    public static String canonical(String field, String purl) {
        try {
            PackageURL parsed = new PackageURL(purl.strip());
            TreeMap<String, String> qualifiers = new TreeMap<>();
            if (parsed.getQualifiers() != null && parsed.getQualifiers().containsKey("repository_url")) {
                qualifiers.put("repository_url", parsed.getQualifiers().get("repository_url"));
            }
            return new PackageURL(parsed.getType(), parsed.getNamespace(), parsed.getName(), null, qualifiers, null)
                    .canonicalize();
        } catch (MalformedPackageURLException malformed) {
            throw CatalogException.invalidField(field, FORM);
        }
    }

    /// The type of a canonical package URL, such as `npm`.
    public static String typeOf(String purl) {
        return purl.substring("pkg:".length(), purl.indexOf('/'));
    }
}

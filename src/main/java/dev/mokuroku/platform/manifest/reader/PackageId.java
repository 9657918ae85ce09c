package dev.mokuroku.platform.manifest.reader;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a package URL without version is made of.
///
/// @param namespace segments with `/` between; null for none
/// @param repositoryUrl the registry, unless it is the usual one of the type
public record PackageId(
        String type,
        @Nullable String namespace,
        String name,
        @Nullable String repositoryUrl) {

    public static PackageId of(String type, String name) {
        return new PackageId(type, null, name, null);
    }

    public static PackageId of(String type, @Nullable String namespace, String name) {
        return new PackageId(type, namespace, name, null);
    }

    /// @param path whose last segment is the name, and the segments before it the namespace
    public static PackageId ofPath(String type, String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? of(type, path) : of(type, path.substring(0, slash), path.substring(slash + 1));
    }

    /// A runtime or a tool that belongs to no ecosystem.
    public static PackageId generic(String name) {
        return of("generic", name);
    }

    public static PackageId maven(String group, String artifact) {
        return of("maven", group, artifact);
    }

    /// @param name in any spelling: `Foo.Bar_baz` is `foo-bar-baz`
    public static PackageId pypi(String name) {
        StringBuilder normal = new StringBuilder();
        for (char character : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean separator = character == '-' || character == '_' || character == '.';
            if (!separator) {
                normal.append(character);
            } else if (normal.isEmpty() || normal.charAt(normal.length() - 1) != '-') {
                normal.append('-');
            }
        }
        return of("pypi", normal.toString());
    }

    public PackageId at(@Nullable String repositoryUrl) {
        return new PackageId(type, namespace, name, repositoryUrl);
    }

    /// @throws MalformedPackageURLException when the name is none
    String purl() throws MalformedPackageURLException {
        TreeMap<String, String> qualifiers = new TreeMap<>();
        if (repositoryUrl != null) {
            qualifiers.put("repository_url", repositoryUrl);
        }
        return new PackageURL(type, namespace, name, null, qualifiers, null).canonicalize();
    }
}

package dev.mokuroku.platform.component;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.mokuroku.platform.manifest.reader.PackageId;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A package, or all packages whose names begin alike, by which the use of a platform component is recognised.
///
/// @param purl canonical and without version: `pkg:npm/%40acme/logging`. Where the name is a prefix it ends with the
///     prefix, without the `*`
/// @param prefix whether the packages whose names begin with the name are meant
public record PackagePattern(String purl, boolean prefix) {
    private static final Pattern GO_MAJOR = Pattern.compile("/v[0-9]+");
    private static final TreeSet<String> TYPES = new TreeSet<>(List.of(
            "apk",
            "bitbucket",
            "cargo",
            "composer",
            "deb",
            "docker",
            "gem",
            "generic",
            "github",
            "githubactions",
            "golang",
            "helm",
            "maven",
            "npm",
            "nuget",
            "oci",
            "pypi",
            "rpm",
            "terraform"));

    /// Whether this package is meant. A repository of GitHub Actions stands for all actions and workflows in it, and a
    /// Go module for its majors from `/v2` on.
    ///
    /// @param other a canonical package URL, with or without version
    public boolean matches(String other) {
        String plain = withoutVersion(other);
        String path = pathOf(plain);
        String start = pathOf(purl);
        if (!path.startsWith(start) || !plain.substring(path.length()).equals(purl.substring(start.length()))) {
            return false;
        }
        String rest = path.substring(start.length());
        if (prefix) {
            return !rest.contains("/");
        }
        return rest.isEmpty()
                || (start.startsWith("pkg:githubactions/") && rest.startsWith("/"))
                || (start.startsWith("pkg:golang/") && GO_MAJOR.matcher(rest).matches());
    }

    /// The text with which the package URLs of all these packages begin. Other package URLs may begin with it too.
    public String start() {
        return pathOf(purl);
    }

    /// As a descriptor writes it, in canonical spelling.
    public String text() {
        String path = pathOf(purl);
        return prefix ? path + "*" + purl.substring(path.length()) : purl;
    }

    /// @throws IllegalArgumentException that says what is expected
    static PackagePattern parse(String text) {
        PackageURL url = parsed(text);
        if (url.getVersion() != null) {
            throw new IllegalArgumentException("must have no version: leave out '@%s'".formatted(url.getVersion()));
        }
        if (!TYPES.contains(url.getType())) {
            throw new IllegalArgumentException("must be of a known type (%s)".formatted(String.join(", ", TYPES)));
        }
        boolean prefix = url.getName().endsWith("*");
        String name = prefix ? url.getName().substring(0, url.getName().length() - 1) : url.getName();
        String namespace = url.getNamespace();
        if (name.isEmpty() || name.contains("*") || (namespace != null && namespace.contains("*"))) {
            throw new IllegalArgumentException("may contain one '*', as the last character of a name");
        }
        return new PackagePattern(canonical(url, name), prefix);
    }

    private static PackageURL parsed(String text) {
        try {
            // The `@` of an npm scope is often written as it is.
            return new PackageURL(text.replace("/@", "/%40"));
        } catch (MalformedPackageURLException malformed) {
            throw new IllegalArgumentException(
                    "must be a package URL without version, such as pkg:maven/com.example/logging", malformed);
        }
    }

    private static String canonical(PackageURL url, String name) {
        String plain = url.getType().equals("pypi") ? PackageId.pypi(name).name() : name;
        TreeMap<String, String> qualifiers = new TreeMap<>();
        @Nullable
        String registry =
                url.getQualifiers() == null ? null : url.getQualifiers().get("repository_url");
        if (registry != null) {
            qualifiers.put("repository_url", registry);
        }
        try {
            return new PackageURL(url.getType(), url.getNamespace(), plain, null, qualifiers, url.getSubpath())
                    .canonicalize();
        } catch (MalformedPackageURLException impossible) {
            throw new IllegalArgumentException("must be a package URL without version", impossible);
        }
    }

    /// The version stands after the last `@` of the path; the `@` of an npm scope is written `%40`.
    private static String withoutVersion(String purl) {
        String path = pathOf(purl);
        int version = path.lastIndexOf('@');
        return version < 0 ? purl : path.substring(0, version) + purl.substring(path.length());
    }

    /// The text before the qualifiers.
    private static String pathOf(String purl) {
        int qualifiers = purl.indexOf('?');
        return qualifiers < 0 ? purl : purl.substring(0, qualifiers);
    }
}

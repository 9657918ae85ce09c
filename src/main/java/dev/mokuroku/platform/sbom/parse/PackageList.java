package dev.mokuroku.platform.sbom.parse;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.usage.Purls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The packages of a document, each once, with the names by which the document refers to them.
final class PackageList {
    /// The largest images have some 20,000.
    static final int MAX_PACKAGES = 100_000;

    private static final int MAX_VERSION_LENGTH = 255;
    /// Of a requirement, which some tools write in place of a version.
    private static final Pattern NO_VERSION = Pattern.compile("[<>=^~*|, ]");

    private final Map<String, Found> byRef = new HashMap<>();
    private final Set<Found> found = new HashSet<>();
    private int withPurl;
    private int withoutPurl;

    private record Found(String purl, @Nullable String version) {}

    /// What was read of a component of CycloneDX or a package of SPDX.
    record Entry(
            @Nullable String ref,
            @Nullable String purl,
            @Nullable String version) {}

    /// @param path of the entry, for errors
    void add(Entry entry, String path) {
        if (entry.purl() == null || entry.purl().isEmpty()) {
            withoutPurl++;
            return;
        }
        if (++withPurl > MAX_PACKAGES) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED,
                    path,
                    "%s: an SBOM may name at most %d packages".formatted(path, MAX_PACKAGES));
        }
        Found one = new Found(Purls.canonical(path, entry.purl()), versionOf(entry, path));
        found.add(one);
        if (entry.ref() != null) {
            byRef.put(entry.ref(), one);
        }
    }

    /// Takes out what the SBOM is of.
    void remove(String ref) {
        Found one = byRef.remove(ref);
        if (one != null) {
            found.remove(one);
        }
    }

    int withPurl() {
        return withPurl;
    }

    int withoutPurl() {
        return withoutPurl;
    }

    /// @param directRefs of what the component depends on itself; empty if the document does not say
    List<SbomPackage> packages(Optional<Set<String>> directRefs) {
        Set<Found> direct = new HashSet<>();
        directRefs.ifPresent(refs -> refs.forEach(ref -> {
            Found one = byRef.get(ref);
            if (one != null) {
                direct.add(one);
            }
        }));
        List<SbomPackage> packages = new ArrayList<>();
        found.forEach(one -> packages.add(
                new SbomPackage(one.purl(), one.version(), directRefs.isPresent() ? direct.contains(one) : null)));
        packages.sort(Comparator.comparing(SbomPackage::purl)
                .thenComparing(SbomPackage::version, Comparator.nullsFirst(Comparator.naturalOrder())));
        return packages;
    }

    private static @Nullable String versionOf(Entry entry, String path) {
        String version = versionIn(String.valueOf(entry.purl()), path);
        if (version == null && entry.version() != null && !entry.version().isEmpty()) {
            version = NO_VERSION.matcher(entry.version()).find() ? null : entry.version();
        }
        if (version != null && version.length() > MAX_VERSION_LENGTH) {
            throw CatalogException.invalidField(
                    path, "must have a version of at most %d characters".formatted(MAX_VERSION_LENGTH));
        }
        return version;
    }

    private static @Nullable String versionIn(String purl, String path) {
        try {
            String version = new PackageURL(purl).getVersion();
            if (version != null && version.codePoints().anyMatch(Character::isISOControl)) {
                throw CatalogException.invalidField(path, "must not contain control characters");
            }
            return version == null || version.isEmpty() ? null : version;
        } catch (MalformedPackageURLException malformed) {
            throw CatalogException.invalidField(
                    path, "must be a package URL such as pkg:npm/%40acme/ui@1.2.3: " + malformed.getMessage());
        }
    }
}

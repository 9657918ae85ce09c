package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.UsedVersion;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the version that a declaration means.
public final class UsedVersions {
    private static final int SCHEME = "pkg:".length();

    private UsedVersions() {}

    public static DeclaredUse use(DeclaredPackage declared) {
        return new DeclaredUse(
                declared.path(),
                declared.line(),
                declared.column(),
                declared.purl(),
                declared.scope().text(),
                version(declared));
    }

    private static UsedVersion version(DeclaredPackage declared) {
        Resolution resolution = declared.resolution();
        @Nullable String locked = resolution == null ? null : resolution.version();
        ResolvedBy resolvedBy = resolution == null ? null : resolvedBy(resolution.origin());
        if (resolvedBy != null) {
            return new UsedVersion(declared.requirement(), locked, locked, resolvedBy);
        }
        String type = declared.purl().substring(SCHEME, declared.purl().indexOf('/'));
        Optional<String> exact =
                Optional.ofNullable(declared.requirement()).flatMap(text -> ExactRequirement.version(type, text));
        return new UsedVersion(
                declared.requirement(),
                locked,
                exact.orElse(null),
                exact.map(version -> ResolvedBy.EXACT_REQUIREMENT).orElse(null));
    }

    /// Null where the origin tells no version, as the digest of an image.
    private static @Nullable ResolvedBy resolvedBy(Resolution.Origin origin) {
        return switch (origin) {
            case LOCK_FILE -> ResolvedBy.LOCK_FILE;
            case COMMENT -> ResolvedBy.COMMENT;
            case MANIFEST -> ResolvedBy.MANIFEST;
            case DIGEST -> null;
        };
    }
}

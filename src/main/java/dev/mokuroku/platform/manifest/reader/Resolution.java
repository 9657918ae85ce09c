package dev.mokuroku.platform.manifest.reader;

import org.jspecify.annotations.Nullable;

/// The version that a declaration resolves to by what the same repository says.
///
/// @param version or the digest of an image
public record Resolution(String version, Origin origin) {
    /// How the version is known.
    public enum Origin {
        LOCK_FILE("lock file"),
        /// Of an image.
        DIGEST("digest"),
        /// Behind the commit of an action.
        COMMENT("comment"),
        /// The manifest names exact versions, as go.mod does.
        MANIFEST("manifest");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public static @Nullable Resolution locked(@Nullable String version) {
        return of(version, Origin.LOCK_FILE);
    }

    public static @Nullable Resolution of(@Nullable String version, Origin origin) {
        return version == null || version.isBlank() ? null : new Resolution(version, origin);
    }
}

package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.edit.EditResult.Reason;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.Resolution;
import org.jspecify.annotations.Nullable;

/// What stands beside a version and has to change with it: the digest of an image, or the comment that names the
/// version of a commit.
///
/// @param written today
/// @param replacement for it
record Pin(String written, String replacement) {
    private static final int COMMIT_LENGTH = 40;

    static boolean isCommit(@Nullable String requirement) {
        return requirement != null
                && requirement.length() == COMMIT_LENGTH
                && requirement.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    static String commit(VersionEdit edit) throws RefusedEditException {
        if (edit.target().commit() == null) {
            throw unknown(edit, "commit");
        }
        return edit.target().commit();
    }

    /// @return null if nothing stands beside the version
    static @Nullable Pin of(DeclaredPackage use, VersionEdit edit) throws RefusedEditException {
        Resolution resolution = use.resolution();
        if (resolution == null) {
            return null;
        }
        return switch (resolution.origin()) {
            case DIGEST -> {
                if (edit.target().digest() == null) {
                    throw unknown(edit, "digest");
                }
                yield new Pin(resolution.version(), edit.target().digest());
            }
            case COMMENT -> {
                WrittenVersion comment = WrittenVersion.parse(resolution.version());
                String prefix = comment == null ? "v" : comment.prefix();
                yield new Pin(resolution.version(), edit.target().tag(prefix));
            }
            case LOCK_FILE, MANIFEST -> null;
        };
    }

    private static RefusedEditException unknown(VersionEdit edit, String kind) {
        return new RefusedEditException(
                Reason.PIN_UNKNOWN,
                "%s pins %s to a %s, and the %s of version %s is not known"
                        .formatted(
                                edit.path(),
                                edit.purl(),
                                kind,
                                kind,
                                edit.target().version()));
    }
}

package dev.mokuroku.platform.edit;

/// What came of a [VersionEdit].
public sealed interface EditResult {
    /// @param text the whole manifest with the new version
    /// @param requirement that the use has in it
    record Edited(String text, String requirement) implements EditResult {}

    /// @param message a sentence without full stop that names the file
    record Refused(Reason reason, String message) implements EditResult {}

    /// Why a version is not raised.
    enum Reason {
        /// The format is not edited.
        UNSUPPORTED,
        /// A lock file would be stale: a person has to run the package manager.
        LOCK_FILE,
        /// The manifest does not have the use any more.
        NOT_FOUND,
        /// The manifest has the new version already.
        ALREADY,
        /// The version is written in another file, or is composed of several parts.
        ELSEWHERE,
        /// Other packages, which are not to move, take their version from the same property.
        SHARED,
        /// A range, a branch or a floating tag, and no version.
        NO_VERSION,
        /// The use is pinned to a commit or a digest, and that of the new version is unknown.
        PIN_UNKNOWN
    }
}

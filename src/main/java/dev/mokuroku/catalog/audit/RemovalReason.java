package dev.mokuroku.catalog.audit;

/// Why an entity was removed.
public enum RemovalReason {
    /// The source no longer names its file, or what led to it: deleted, filtered out, out of sight.
    FILE_GONE,
    /// Its file is there and describes it no more.
    NOT_IN_FILE,
    /// What led to its file is there, but no Location names the file any more.
    NOT_NAMED,
    /// Somebody forgot the registration that led to it.
    UNREGISTERED,
    /// No setting names the source that held it any more.
    SOURCE_NOT_CONFIGURED,
    /// Somebody deleted it. It leaves no tombstone.
    DELETED
}

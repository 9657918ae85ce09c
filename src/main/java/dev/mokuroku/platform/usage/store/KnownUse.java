package dev.mokuroku.platform.usage.store;

import dev.mokuroku.platform.usage.UsedVersion;

/// A use in the table, before a scan is written.
///
/// @param manifest id
record KnownUse(long id, long manifest, DeclaredUse declared) {
    UsedVersion version() {
        return declared.version();
    }
}

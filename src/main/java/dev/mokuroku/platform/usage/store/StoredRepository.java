package dev.mokuroku.platform.usage.store;

import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import java.util.Map;

/// What is stored of a repository, except its uses.
///
/// @param slug `owner/name`, as GitHub writes it
/// @param files by path
public record StoredRepository(long id, String slug, ReadStamp stamp, Map<String, Blob> files) {
    /// @param oid of the blob
    public record Blob(String oid, long bytes) {}
}

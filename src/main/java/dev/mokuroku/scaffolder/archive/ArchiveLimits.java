package dev.mokuroku.scaffolder.archive;

/// @param maxSize in bytes, of everything that is unpacked
/// @param maxFiles files, folders and links together
public record ArchiveLimits(long maxSize, int maxFiles) {
    static ArchiveLimits of(FetchConfig config) {
        return new ArchiveLimits(config.maxUnpackedSize().asLongValue(), config.maxFiles());
    }
}

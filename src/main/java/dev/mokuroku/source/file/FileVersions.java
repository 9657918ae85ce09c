package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.DescriptorFile;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The content hash of each file as last read, with a stamp that changes when the file is written:
/// a scan of an untouched folder opens no file.
final class FileVersions {
    private final Map<Path, LastRead> lastReads = new ConcurrentHashMap<>();

    record Stamp(long size, FileTime modified) {}

    private record LastRead(Stamp stamp, String version) {}

    static Stamp stampOf(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime());
    }

    /// The version as last read, or null where the file was touched since or never read.
    @Nullable
    String ofUntouched(Path file, Stamp stamp) {
        LastRead lastRead = lastReads.get(file);
        return lastRead != null && lastRead.stamp.equals(stamp) ? lastRead.version : null;
    }

    String remember(Path file, Stamp stamp, byte[] content) {
        String version = DescriptorFile.hashOf(content);
        lastReads.put(file, new LastRead(stamp, version));
        return version;
    }
}

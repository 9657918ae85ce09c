package dev.mokuroku.scaffolder.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// The formats of archives that are read.
public enum ArchiveFormat {
    TAR_GZ,
    ZIP;

    /// The format that the end of a file's name shows; empty if the file is no archive.
    public static Optional<ArchiveFormat> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tar.gz") || lower.endsWith(".tgz")) {
            return Optional.of(TAR_GZ);
        }
        return lower.endsWith(".zip") ? Optional.of(ZIP) : Optional.empty();
    }

    /// @param limits of the unpacked bytes
    ArchiveInputStream<?> open(InputStream packed, ArchiveLimits limits, String tooLarge) throws IOException {
        return switch (this) {
            case TAR_GZ ->
                new TarArchiveInputStream(new CountedStream(
                        new GZIPInputStream(new BufferedInputStream(packed)), limits.maxSize(), tooLarge));
            case ZIP -> new ZipArchiveInputStream(new BufferedInputStream(packed));
        };
    }
}

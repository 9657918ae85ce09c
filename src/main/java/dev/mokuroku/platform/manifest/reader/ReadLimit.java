package dev.mokuroku.platform.manifest.reader;

import dev.mokuroku.platform.manifest.document.DocumentException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// How much is read of one repository, whoever reads. Safe for use by several threads.
public final class ReadLimit {
    /// Lock files of large monorepos stay below.
    private static final long MAX_FILE_BYTES = 8L << 20;
    private static final long MAX_REPOSITORY_BYTES = 128L << 20;

    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytesRead = new AtomicLong();

    /// A file counts once, however often it is read.
    ///
    /// @throws DocumentException when the file must not be read
    void check(String path, long size) {
        if (size > MAX_FILE_BYTES) {
            throw new DocumentException(0, "The file has %,d bytes, the limit is %,d".formatted(size, MAX_FILE_BYTES));
        }
        if (bytesRead.addAndGet(read.add(path) ? size : 0) > MAX_REPOSITORY_BYTES) {
            throw new DocumentException(
                    0,
                    "The manifests of the repository have more than %,d bytes, which is the limit"
                            .formatted(MAX_REPOSITORY_BYTES));
        }
    }
}

package dev.mokuroku.scaffolder.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Takes what is downloaded, within the limits of the settings.
@ApplicationScoped
public class BoundedDownload {
    private final FetchConfig config;

    BoundedDownload(FetchConfig config) {
        this.config = config;
    }

    public ArchiveLimits ofArchive() {
        return ArchiveLimits.of(config);
    }

    /// @param origin named if there is more than allowed
    public void save(InputStream body, Path file, String origin) throws IOException {
        Files.copy(bounded(body, origin), file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// @param origin named if there is more than allowed
    public byte[] read(InputStream body, String origin) throws IOException {
        return bounded(body, origin).readAllBytes();
    }

    private InputStream bounded(InputStream body, String origin) {
        long max = config.maxArchiveSize().asLongValue();
        return new CountedStream(
                body,
                max,
                "%s has more than %,d bytes, which is the limit (mokuroku.scaffolder.fetch.max-archive-size)"
                        .formatted(origin, max));
    }
}

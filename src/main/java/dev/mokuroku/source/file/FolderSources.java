package dev.mokuroku.source.file;

import dev.mokuroku.source.SourceProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@ApplicationScoped
class FolderSources implements SourceProvider {
    private final List<FolderSource> sources;
    private final Duration interval;

    FolderSources(FolderConfig config) {
        this.sources = config.folders().orElse(List.of()).stream()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .map(FolderSource::new)
                .toList();
        this.interval = config.folderScanInterval();
    }

    @Override
    public List<FolderSource> sources() {
        return sources;
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public boolean scannedBeforeStart() {
        return true;
    }
}

package dev.mokuroku.source.file;

import dev.mokuroku.source.SourceProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class FolderSources implements SourceProvider {
    private final List<FolderSource> sources;
    private final Duration interval;

    /// @param folders every `.yaml` and `.yml` file below these is a descriptor, hidden ones excepted
    FolderSources(
            @ConfigProperty(name = "mokuroku.folders") Optional<List<Path>> folders,
            @ConfigProperty(name = "mokuroku.folder-scan-interval", defaultValue = "30s") Duration interval) {
        this.sources = folders.orElse(List.of()).stream()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .map(FolderSource::new)
                .toList();
        this.interval = interval;
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

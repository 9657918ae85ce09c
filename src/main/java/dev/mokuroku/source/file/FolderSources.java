package dev.mokuroku.source.file;

import dev.mokuroku.source.SourceProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class FolderSources implements SourceProvider {
    private final List<FolderSource> sources;
    private final Duration interval;

    FolderSources(
            Folders folders,
            @ConfigProperty(name = "mokuroku.folder-scan-interval", defaultValue = "30s") Duration interval) {
        this.sources = folders.all().stream().map(FolderSource::new).toList();
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
    public String setting() {
        return "mokuroku.folders";
    }

    @Override
    public boolean ownsName(String source) {
        return source.startsWith(FolderSource.NAME_PREFIX);
    }

    @Override
    public boolean scannedBeforeStart() {
        return true;
    }

    @Override
    public boolean isShared() {
        return false;
    }
}

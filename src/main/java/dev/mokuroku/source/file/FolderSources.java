package dev.mokuroku.source.file;

import dev.mokuroku.source.SourceProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

@ApplicationScoped
class FolderSources implements SourceProvider {
    private final List<FolderSource> sources;
    private final Duration interval;

    FolderSources(Folders folders, FoldersConfig config) {
        this.sources = folders.all().stream().map(FolderSource::new).toList();
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

package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.catalog.problem.CatalogFiles.FileSource;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Removes single entities, which is for those that no file describes any more: a file that still does is
/// read again, and brings its entity back. What this did is readable when the call returns.
@ApplicationScoped
public class EntityRemoval {
    private static final Logger LOG = Logger.getLogger(EntityRemoval.class);

    private final ApplyDescriptors catalog;
    private final CatalogFiles files;
    private final Sources sources;
    private final Scanner scanner;
    private final LiveIndex index;

    EntityRemoval(ApplyDescriptors catalog, CatalogFiles files, Sources sources, Scanner scanner, LiveIndex index) {
        this.catalog = catalog;
        this.files = files;
        this.sources = sources;
        this.scanner = scanner;
        this.index = index;
    }

    public void remove(EntityRef ref) {
        Optional<FileSource> file = files.sourceOf(ref);
        catalog.removeEntity(ref);
        index.catchUp();
        file.ifPresent(this::refresh);
    }

    /// The file is marked to be read again, so the next scan does what cannot be done now.
    private void refresh(FileSource file) {
        try {
            scanner.refresh(sources.byName(file.source()), file.origin());
        } catch (CatalogException failure) {
            LOG.debugf("The next scan will read %s: %s", file.origin(), failure.getMessage());
        }
    }
}

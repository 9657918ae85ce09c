package dev.mokuroku.source;

import dev.mokuroku.catalog.ApplyDescriptors;
import dev.mokuroku.catalog.CatalogFile;
import dev.mokuroku.catalog.CatalogFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.LiveIndex;
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
        Optional<CatalogFile> file = files.holding(ref);
        catalog.removeEntity(ref);
        index.catchUp();
        file.ifPresent(this::reread);
    }

    /// The file is marked to be read again, so the next scan does what cannot be done now.
    private void reread(CatalogFile file) {
        try {
            scanner.reread(sources.named(file.source()), file.origin());
        } catch (CatalogException failure) {
            LOG.debugf("%s is left to the next scan: %s", file.location(), failure.getMessage());
        }
    }
}

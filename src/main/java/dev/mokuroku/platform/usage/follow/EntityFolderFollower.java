package dev.mokuroku.platform.usage.follow;

import dev.mokuroku.catalog.StoredJson;
import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.entity.EntityFolder;
import dev.mokuroku.platform.usage.entity.EntityFolderParser;
import dev.mokuroku.platform.usage.entity.EntityFolders;
import dev.mokuroku.platform.usage.store.UsesWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps the folders of entities, and whose uses the uses of their repositories are.
@ApplicationScoped
class EntityFolderFollower implements FeedFollower.FeedHandler {
    private static final int BATCH_SIZE = 500;

    private final StoredEntities entities;
    private final EntityFolderParser parser;
    private final EntityFolders folders;
    private final UsesWriter uses;
    private final WriterLock lock;

    EntityFolderFollower(
            StoredEntities entities,
            EntityFolderParser parser,
            EntityFolders folders,
            UsesWriter uses,
            WriterLock lock) {
        this.entities = entities;
        this.parser = parser;
        this.folders = folders;
        this.uses = uses;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "platform-entity-folders";
    }

    @Override
    public void handle(List<Change> changes) {
        Set<EntityRef> refs =
                changes.stream().filter(Change::isOfEntity).map(Change::ref).collect(Collectors.toSet());
        if (!refs.isEmpty()) {
            update(
                    refs,
                    entities.load(refs).stream()
                            .flatMap(entity -> folderOf(entity).stream())
                            .toList());
        }
    }

    /// The read of all entities is a transaction of its own: it is read-only, and has a timeout of its own.
    @Override
    public void startAnew() {
        List<EntityFolder> found = new ArrayList<>();
        QuarkusTransaction.suspendingExisting()
                .run(() -> entities.readAll(
                        BATCH_SIZE,
                        batch -> batch.forEach(entity -> folderOf(entity).ifPresent(found::add))));
        Set<EntityRef> refs = new HashSet<>(folders.entities());
        found.forEach(folder -> refs.add(folder.entity()));
        update(refs, found);
    }

    private void update(Collection<EntityRef> refs, List<EntityFolder> found) {
        EntityFolders.Change change = folders.compare(refs, found);
        if (!change.isEmpty()) {
            lock.take();
            folders.write(change);
            uses.reassign(change.repositories());
        }
    }

    private Optional<EntityFolder> folderOf(StoredEntity entity) {
        return parser.folderOf(entity.ref(), StoredJson.parse(entity.json()));
    }
}

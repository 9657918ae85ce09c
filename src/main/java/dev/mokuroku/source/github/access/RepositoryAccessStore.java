package dev.mokuroku.source.github.access;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.source.github.access.RepositoryAccessTable.Access;
import dev.mokuroku.source.github.access.RepositoryAccessTable.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Stores what changed of the visibility of repositories and the access of teams, and publishes the entities whose
/// terms it changes, in one transaction. If nothing changed, it takes no lock and writes nothing.
@ApplicationScoped
class RepositoryAccessStore {
    private final RepositoryAccessTable table;
    private final EntityRepositories entities;
    private final WriterLock lock;
    private final ChangeLog changes;
    private final Clock clock;

    RepositoryAccessStore(
            RepositoryAccessTable table, EntityRepositories entities, WriterLock lock, ChangeLog changes, Clock clock) {
        this.table = table;
        this.entities = entities;
        this.lock = lock;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Set<String> slugs(String source) {
        return table.slugs(source);
    }

    /// The repositories of the scanned GitHub that define entities and are in no listing.
    @Transactional
    Set<String> unlisted() {
        Set<String> slugs = entities.slugs();
        slugs.removeAll(table.listed());
        return slugs;
    }

    /// @param found visibilities by slug
    /// @param gone slugs
    @Transactional
    void save(String source, Map<String, String> found, Collection<String> gone) {
        Set<String> slugs = new HashSet<>(found.keySet());
        slugs.addAll(gone);
        Map<String, Listed> known = table.listed(slugs);
        Map<String, String> changed = new HashMap<>(found);
        changed.entrySet().removeIf(entry -> new Listed(source, entry.getValue()).equals(known.get(entry.getKey())));
        Set<String> removed = new HashSet<>(known.keySet());
        removed.retainAll(gone);
        if (changed.isEmpty() && removed.isEmpty()) {
            return;
        }
        lock.take();
        table.save(source, changed);
        table.remove(source, removed);
        removed.addAll(changed.keySet());
        publish(removed);
    }

    /// Replaces all access of teams.
    ///
    /// @param found with refs and slugs in lower case
    @Transactional
    void replaceAccess(Set<Access> found) {
        Set<Access> known = table.access();
        Set<Access> added = new HashSet<>(found);
        added.removeAll(known);
        Set<Access> removed = new HashSet<>(known);
        removed.removeAll(found);
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        lock.take();
        table.add(added);
        table.remove(removed);
        Set<String> slugs = new HashSet<>();
        added.forEach(access -> slugs.add(access.slug()));
        removed.forEach(access -> slugs.add(access.slug()));
        table.visibilities(slugs).forEach((slug, visibility) -> {
            if (visibility.equals(RepositoryAccessTable.PUBLIC)) {
                slugs.remove(slug);
            }
        });
        publish(slugs);
    }

    /// What is stored would be outdated when the rule is switched on again.
    @Transactional
    void clear() {
        table.clear();
    }

    private void publish(Set<String> slugs) {
        changes.publishTermsChanged(entities.in(slugs), clock.instant());
    }
}

package dev.mokuroku.random;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.FakeCatalog;
import dev.mokuroku.index.write.TestIndex;
import dev.mokuroku.random.RandomCatalog.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// An index of a [RandomCatalog] that was written in many small steps: of several segments, with deletions in most.
public final class RandomIndex implements AutoCloseable {
    private static final int STEPS = 12;
    private static final int CHANGES = 30;

    private final FakeCatalog stored = new FakeCatalog();
    private final Random random;
    private final RandomCatalog catalog;
    private final TestIndex index;

    /// @param names as in [RandomCatalog]
    public RandomIndex(Path folder, long seed, int names) {
        random = new Random(seed);
        catalog = new RandomCatalog(random, names);
        index = new TestIndex(folder, stored);
        for (int step = 0; step < STEPS; step++) {
            change(CHANGES);
        }
    }

    /// Adds, replaces and removes, then lets the index follow.
    public void change(int changes) {
        for (int i = 0; i < changes; i++) {
            if (random.nextInt(4) == 0) {
                EntityRef removed = catalog.removeAny();
                stored.remove(removed.toString());
            } else {
                Item item = catalog.putAny();
                stored.put(item.entity(), item.relations());
            }
        }
        index.catchUp();
    }

    public Random random() {
        return random;
    }

    public RandomCatalog catalog() {
        return catalog;
    }

    public CatalogIndex reads() {
        return index.reads();
    }

    /// The refs of those that match, in order.
    public List<String> matching(EntityFilter filter) {
        return catalog.items().stream()
                .filter(item -> PlainFilter.matches(filter, item))
                .map(Item::toString)
                .toList();
    }

    /// The refs of those that match, in the given order.
    public List<String> ordered(EntityFilter filter, Comparator<Item> order) {
        return catalog.items().stream()
                .filter(item -> PlainFilter.matches(filter, item))
                .sorted(order)
                .map(Item::toString)
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}

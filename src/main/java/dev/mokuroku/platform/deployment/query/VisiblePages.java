package dev.mokuroku.platform.deployment.query;

import dev.mokuroku.entity.EntityRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads pages for a caller from whom components are hidden. A page may have fewer items than requested although more
/// follow: one read looks at a limited number of rows, and the next read continues after them.
///
/// @param <T> an item
/// @param <K> its position
final class VisiblePages<T, K> {
    private static final int MAX_PAGES_PER_READ = 50;
    static final int PAGE_SIZE = 200;

    private final Source<T, K> source;
    private final Function<T, EntityRef> component;
    private final Function<T, K> key;

    /// Where the rows come from.
    interface Source<T, K> {
        /// The items after this one.
        List<T> page(@Nullable K after, int size);
    }

    VisiblePages(Source<T, K> source, Function<T, EntityRef> component, Function<T, K> key) {
        this.source = source;
        this.component = component;
        this.key = key;
    }

    /// For a caller who may see all.
    VisiblePage<T, K> page(@Nullable K after, int size) {
        // One extra item shows whether a further page exists.
        return cut(source.page(after, size + 1), size);
    }

    /// @param visible accepts the visible ones of these components
    VisiblePage<T, K> page(@Nullable K after, int size, Function<Collection<EntityRef>, Predicate<EntityRef>> visible) {
        List<T> found = new ArrayList<>();
        K position = after;
        for (int pages = 0; pages < MAX_PAGES_PER_READ; pages++) {
            List<T> page = source.page(position, PAGE_SIZE);
            Predicate<EntityRef> isVisible =
                    visible.apply(page.stream().map(component).distinct().toList());
            page.stream().filter(item -> isVisible.test(component.apply(item))).forEach(found::add);
            if (found.size() > size || page.size() < PAGE_SIZE) {
                return cut(found, size);
            }
            position = key.apply(page.getLast());
        }
        return new VisiblePage<>(found, true, position);
    }

    private VisiblePage<T, K> cut(List<T> found, int size) {
        List<T> items = found.subList(0, Math.min(size, found.size()));
        return new VisiblePage<>(items, found.size() > size, items.isEmpty() ? null : key.apply(items.getLast()));
    }
}

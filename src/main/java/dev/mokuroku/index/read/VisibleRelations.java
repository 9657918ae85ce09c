package dev.mokuroku.index.read;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Removes the relations to entities that a caller may not see, from entities, conditions and facets. A relation to an
/// entity that does not exist is removed too, so that a caller cannot tell the two apart.
final class VisibleRelations {
    private static final String KEY_PREFIX = "relations.";
    private static final int MAX_REMEMBERED_REFS = 50_000;

    private final Snapshot visible;
    private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

    VisibleRelations(Snapshot visible) {
        this.visible = visible;
    }

    IndexedEntity of(IndexedEntity entity) {
        return entity.keepingRelationsTo(this::isVisible);
    }

    /// The condition, as if hidden entities had no relations.
    EntityFilter of(EntityFilter filter) throws IOException {
        return switch (filter) {
            case EntityFilter.All(List<EntityFilter> parts) -> new EntityFilter.All(ofAll(parts));
            case EntityFilter.Any(List<EntityFilter> parts) -> new EntityFilter.Any(ofAll(parts));
            case EntityFilter.Not(EntityFilter part) -> new EntityFilter.Not(of(part));
            case EntityFilter.In(String key, List<String> values)
            when isRelation(key) -> {
                List<String> kept = values.stream()
                        .filter(value -> isVisible(IndexFields.lower(value)))
                        .toList();
                yield kept.isEmpty() ? new EntityFilter.Any(List.of()) : new EntityFilter.In(key, kept);
            }
            case EntityFilter.Exists(String key) when isRelation(key) -> anyTarget(key, target -> true);
            case EntityFilter.HasSortValue(String key) when isRelation(key) -> anyTarget(key, target -> true);
            case EntityFilter.HasPrefix(String key, String prefix)
            when isRelation(key) -> {
                String wanted = IndexFields.lower(prefix);
                yield anyTarget(key, target -> target.startsWith(wanted));
            }
            case EntityFilter.ValueContains(String key, String text)
            when isRelation(key) -> {
                String wanted = IndexFields.lower(text);
                yield anyTarget(key, target -> target.contains(wanted));
            }
            case EntityFilter.In other -> other;
            case EntityFilter.Exists other -> other;
            case EntityFilter.HasSortValue other -> other;
            case EntityFilter.HasPrefix other -> other;
            case EntityFilter.ValueContains other -> other;
            case EntityFilter.RefIn other -> other;
        };
    }

    /// Values of relations would order entities by what is hidden, and stand in cursors.
    void check(EntityOrder order) {
        for (EntityOrder.Field field : order.fields()) {
            if (isRelation(field.key())) {
                throw CatalogException.invalidInput(
                        "%s: an order by relations is not available to callers who may not see all entities"
                                .formatted(field.key()));
            }
        }
    }

    List<FacetCount> of(String field, List<FacetCount> values) {
        return isRelation(field)
                ? values.stream()
                        .filter(value -> isVisible(IndexFields.lower(value.value())))
                        .toList()
                : values;
    }

    private List<EntityFilter> ofAll(List<EntityFilter> parts) throws IOException {
        EntityFilter[] kept = new EntityFilter[parts.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = of(parts.get(i));
        }
        return List.of(kept);
    }

    private EntityFilter anyTarget(String key, Predicate<String> wanted) throws IOException {
        Set<String> targets = new TreeSet<>();
        BytesRef prefix = new BytesRef(IndexFields.term(key, ""));
        for (LeafReaderContext leaf : visible.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.TERM);
            if (terms != null) {
                addTargets(terms.iterator(), prefix, targets);
            }
        }
        targets.removeIf(target -> !wanted.test(target) || !isVisible(target));
        return targets.isEmpty() ? new EntityFilter.Any(List.of()) : new EntityFilter.In(key, List.copyOf(targets));
    }

    private static void addTargets(TermsEnum terms, BytesRef prefix, Set<String> targets) throws IOException {
        if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, prefix); term = terms.next()) {
            targets.add(
                    new BytesRef(term.bytes, term.offset + prefix.length, term.length - prefix.length).utf8ToString());
        }
    }

    private static boolean isRelation(String key) {
        return IndexFields.lower(key).startsWith(KEY_PREFIX);
    }

    private boolean isVisible(String ref) {
        Boolean known = remembered.get(ref);
        if (known != null) {
            return known;
        }
        try {
            boolean found = new RefLookup(visible).exists(ref);
            if (remembered.size() < MAX_REMEMBERED_REFS) {
                remembered.put(ref, found);
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be read", failure);
        }
    }
}

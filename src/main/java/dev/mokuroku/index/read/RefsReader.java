package dev.mokuroku.index.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.RefsQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.order.Matches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Answers many [RefsQuery] from one snapshot. Reads an entity that several queries name once, and evaluates
/// each filter once.
final class RefsReader {
    private record Segment(EntityFilter filter, LeafReaderContext leaf) {}

    private record Found(EntityRef ref, Cursor cursor) {}

    private final Snapshot snapshot;
    private final RefLookup lookup;
    private final Map<EntityFilter, Matches> matches = new HashMap<>();
    private final Map<Segment, Bits> bits = new HashMap<>();

    RefsReader(Snapshot snapshot) throws IOException {
        this(snapshot, new RefLookup(snapshot));
    }

    /// @param lookup of the same snapshot
    RefsReader(Snapshot snapshot, RefLookup lookup) {
        this.snapshot = snapshot;
        this.lookup = lookup;
    }

    List<EntityPage> read(List<RefsQuery> queries) throws IOException {
        List<EntityPage> pages = new ArrayList<>();
        for (RefsQuery query : queries) {
            pages.add(read(query));
        }
        return pages;
    }

    private EntityPage read(RefsQuery query) throws IOException {
        snapshot.check(query.order());
        List<Found> found = find(query);
        Comparator<Cursor> order = query.order().cursorComparator();
        found.sort((one, other) -> order.compare(one.cursor(), other.cursor()));
        Cursor after = query.after();
        int from = after == null ? 0 : indexAfter(found, after, order);
        int to = (int) Math.min(found.size(), (long) from + query.size());
        List<EntityPage.Item> items = new ArrayList<>();
        for (Found one : found.subList(from, to)) {
            IndexedEntity entity = lookup.entity(one.ref());
            if (entity != null) {
                items.add(new EntityPage.Item(entity, one.cursor()));
            }
        }
        return new EntityPage(items, found.size(), to < found.size());
    }

    /// The entities that exist and match.
    private List<Found> find(RefsQuery query) throws IOException {
        List<Found> found = new ArrayList<>();
        for (EntityRef ref : new LinkedHashSet<>(query.refs())) {
            RefLookup.DocAddress address = lookup.address(ref);
            if (address != null && isMatch(query.filter(), address)) {
                found.add(new Found(ref, new Cursor(values(query.order(), address), ref.toString())));
            }
        }
        return found;
    }

    boolean isMatch(EntityFilter filter, RefLookup.DocAddress address) throws IOException {
        if (filter.equals(EntityFilter.EVERYTHING)) {
            return true;
        }
        Segment segment = new Segment(filter, address.leaf());
        Bits cached = bits.get(segment);
        if (cached == null) {
            cached = matchesOf(filter).liveBits(address.leaf());
            bits.put(segment, cached);
        }
        return cached.get(address.doc());
    }

    private Matches matchesOf(EntityFilter filter) throws IOException {
        Matches cached = matches.get(filter);
        if (cached == null) {
            cached = snapshot.matchesOf(snapshot.queryOf(filter));
            matches.put(filter, cached);
        }
        return cached;
    }

    private static List<@Nullable String> values(EntityOrder order, RefLookup.DocAddress address) throws IOException {
        if (order.fields().isEmpty()) {
            return List.of();
        }
        List<@Nullable String> values = new ArrayList<>();
        for (EntityOrder.Field field : order.fields()) {
            SortedDocValues ordered = DocValues.getSorted(address.leaf().reader(), IndexFields.order(field.key()));
            values.add(
                    ordered.advanceExact(address.doc())
                            ? ordered.lookupOrd(ordered.ordValue()).utf8ToString()
                            : null);
        }
        return values;
    }

    private static int indexAfter(List<Found> found, Cursor after, Comparator<Cursor> order) {
        int index = 0;
        while (index < found.size() && order.compare(found.get(index).cursor(), after) <= 0) {
            index++;
        }
        return index;
    }
}

package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
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

/// Answers many [RefsQuery] from one snapshot. An entity that several ask for is read once, and so is
/// what matches a filter.
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
        List<Found> found = find(query);
        Comparator<Cursor> order = query.order().cursors();
        found.sort((one, other) -> order.compare(one.cursor(), other.cursor()));
        Cursor after = query.after();
        int from = after == null ? 0 : behind(found, after, order);
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

    /// Those that exist and match.
    private List<Found> find(RefsQuery query) throws IOException {
        List<Found> found = new ArrayList<>();
        for (EntityRef ref : new LinkedHashSet<>(query.refs())) {
            RefLookup.Place place = lookup.place(ref);
            if (place != null && isMatch(query.filter(), place)) {
                found.add(new Found(ref, new Cursor(values(query.order(), place), ref.toString())));
            }
        }
        return found;
    }

    boolean isMatch(EntityFilter filter, RefLookup.Place place) throws IOException {
        if (filter.equals(EntityFilter.EVERYTHING)) {
            return true;
        }
        Segment segment = new Segment(filter, place.leaf());
        Bits known = bits.get(segment);
        if (known == null) {
            known = matchesOf(filter).in(place.leaf());
            bits.put(segment, known);
        }
        return known.get(place.doc());
    }

    private Matches matchesOf(EntityFilter filter) throws IOException {
        Matches known = matches.get(filter);
        if (known == null) {
            known = snapshot.matchesOf(FilterQuery.of(filter));
            matches.put(filter, known);
        }
        return known;
    }

    private static List<@Nullable String> values(EntityOrder order, RefLookup.Place place) throws IOException {
        if (order.fields().isEmpty()) {
            return List.of();
        }
        List<@Nullable String> values = new ArrayList<>();
        for (EntityOrder.Field field : order.fields()) {
            SortedDocValues ordered = DocValues.getSorted(place.leaf().reader(), IndexFields.order(field.key()));
            values.add(
                    ordered.advanceExact(place.doc())
                            ? ordered.lookupOrd(ordered.ordValue()).utf8ToString()
                            : null);
        }
        return values;
    }

    private static int behind(List<Found> found, Cursor after, Comparator<Cursor> order) {
        int at = 0;
        while (at < found.size() && order.compare(found.get(at).cursor(), after) <= 0) {
            at++;
        }
        return at;
    }
}

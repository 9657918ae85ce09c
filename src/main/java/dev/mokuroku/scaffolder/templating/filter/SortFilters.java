package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.MergeSort;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Filters that sort.
final class SortFilters {
    private SortFilters() {}

    static Value sort(Filtered filtered) {
        Work work = filtered.work();
        List<Value> items = Attributes.sequence(filtered.input(), work);
        if (items == null) {
            return new ListValue(new ArrayList<>());
        }
        int direction = filtered.truthy(0) ? -1 : 1;
        boolean caseSensitive = filtered.truthy(1);
        List<String> path = Attributes.path(filtered.at(2), work);
        return new ListValue(MergeSort.sorted(
                items,
                (left, right) -> direction
                        * order(
                                Attributes.attribute(left, path),
                                Attributes.attribute(right, path),
                                caseSensitive,
                                work),
                work));
    }

    private static int order(Value left, Value right, boolean caseSensitive, Work work) {
        boolean lower = !caseSensitive && Coercion.isText(left) && Coercion.isText(right);
        double order = lower ? lower(left, work).compareTo(lower(right, work)) : Comparison.order(left, right, work);
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    }

    private static String lower(Value value, Work work) {
        return Coercion.text(value, work).toLowerCase(Locale.ROOT);
    }

    /// The entries of a record as lists of key and value.
    static Value dictsort(Filtered filtered) {
        if (!(filtered.input() instanceof RecordValue fields)) {
            throw new TemplateFailure("dictsort requires a record");
        }
        int part = part(filtered.at(1));
        boolean caseSensitive = filtered.truthy(0);
        List<Value> entries = new ArrayList<>();
        fields.entries()
                .forEach((key, value) ->
                        entries.add(new ListValue(new ArrayList<>(List.of(new TextValue(key), value)))));
        return new ListValue(MergeSort.sorted(
                entries,
                (left, right) -> entryOrder(part(left, part), part(right, part), caseSensitive, filtered.work()),
                filtered.work()));
    }

    private static int part(Value by) {
        if (by == Undefined.UNDEFINED || by.equals(new TextValue("key"))) {
            return 0;
        }
        if (by.equals(new TextValue("value"))) {
            return 1;
        }
        throw new TemplateFailure("dictsort can only sort by key or value");
    }

    private static Value part(Value entry, int part) {
        return entry instanceof ListValue list ? list.at(part) : entry;
    }

    private static int entryOrder(Value left, Value right, boolean caseSensitive, Work work) {
        Value one = caseSensitive ? left : upper(left, work);
        Value other = caseSensitive ? right : upper(right, work);
        if (Comparison.order(one, other, work) > 0) {
            return 1;
        }
        return Comparison.same(one, other) ? 0 : -1;
    }

    private static Value upper(Value value, Work work) {
        return Coercion.isText(value) ? new TextValue(Coercion.text(value, work).toUpperCase(Locale.ROOT)) : value;
    }
}

package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Filters that make groups of items.
final class GroupFilters {
    private static final double MAX_SAFE = 9_007_199_254_740_991.0;

    private GroupFilters() {}

    static Value batch(Filtered filtered) {
        if (Coercion.absent(filtered.input())) {
            throw new TemplateFailure("batch requires a sequence");
        }
        long width = count(filtered, "Batch size must be a positive integer");
        List<Value> rows = new ArrayList<>();
        List<Value> items = Attributes.sequence(filtered.input(), filtered.work());
        for (int start = 0; items != null && start < items.size(); start += (int) Math.min(width, items.size())) {
            int end = (int) Math.min(items.size(), start + width);
            List<Value> row = new ArrayList<>(items.subList(start, end));
            while (filtered.truthy(1) && row.size() < width) {
                filtered.work().items(1);
                row.add(filtered.at(1));
            }
            rows.add(new ListValue(row));
        }
        return new ListValue(rows);
    }

    private static long count(Filtered filtered, String message) {
        double number = Coercion.number(filtered.at(0), filtered.work());
        double count = Double.isNaN(number) ? 0 : Math.floor(number);
        if (count <= 0 || count > MAX_SAFE) {
            throw new TemplateFailure(message);
        }
        return (long) count;
    }

    /// As many parts as the argument says, the first of which are longer.
    static Value slice(Filtered filtered) {
        Work work = filtered.work();
        boolean text = Coercion.isText(filtered.input());
        List<Value> items =
                filtered.input() instanceof RecordValue ? null : Attributes.sequence(filtered.input(), work);
        if (items == null) {
            throw new TemplateFailure("slice requires a sequence");
        }
        long count = count(filtered, "Slice count must be a positive integer");
        long extra = items.size() % count;
        List<Value> parts = new ArrayList<>();
        int start = 0;
        for (long index = 0; index < count; index++) {
            work.items(1);
            int end = (int) (start + items.size() / count + (index < extra ? 1 : 0));
            List<Value> part = new ArrayList<>(items.subList(start, end));
            if (filtered.truthy(1) && index >= extra) {
                if (text) {
                    throw new TemplateFailure("slice cannot append a fill value to a string");
                }
                part.add(filtered.at(1));
            }
            parts.add(text ? new TextValue(Coercion.joined(new ListValue(part), "", work)) : new ListValue(part));
            start = end;
        }
        return new ListValue(parts);
    }

    static Value groupby(Filtered filtered) {
        Work work = filtered.work();
        if (Coercion.absent(filtered.input())) {
            throw new TemplateFailure("groupby requires a sequence");
        }
        List<Value> items = Attributes.sequence(filtered.input(), work);
        List<String> path = Attributes.path(filtered.at(0), work);
        Map<String, ListValue> groups = new LinkedHashMap<>();
        for (Value item : items == null ? List.<Value>of() : items) {
            String key = Coercion.text(Attributes.attribute(item, path), work);
            groups.computeIfAbsent(key, name -> new ListValue(new ArrayList<>()))
                    .items()
                    .add(item);
        }
        return RecordValue.of(new LinkedHashMap<>(groups));
    }
}

package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.method.Members;
import dev.mokuroku.scaffolder.templating.text.NumberText;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Filters of lists and of what can be read as one.
final class ListFilters {
    private ListFilters() {}

    static Value first(Filtered filtered) {
        return edge(filtered, "first", false);
    }

    static Value last(Filtered filtered) {
        return edge(filtered, "last", true);
    }

    private static Value edge(Filtered filtered, String filter, boolean last) {
        Value input = filtered.input();
        if (Coercion.absent(input)) {
            throw new TemplateFailure(filter + " requires a sequence");
        }
        if (!last) {
            return Members.get(input, "0");
        }
        double length = Coercion.number(Members.get(input, "length"), filtered.work());
        return Members.get(input, NumberText.of(length - 1));
    }

    static Value join(Filtered filtered) {
        Work work = filtered.work();
        List<Value> items = Attributes.items(filtered, 1, "join");
        String separator = filtered.truthy(0) ? Coercion.text(filtered.at(0), work) : "";
        return new TextValue(Coercion.joined(new ListValue(items), separator, work));
    }

    static Value list(Filtered filtered) {
        return switch (filtered.input()) {
            case ListValue list -> list;
            case TextValue(String text) -> new ListValue(Attributes.characters(text, filtered.work()));
            case SafeText safe -> new ListValue(Attributes.characters(safe.text(), filtered.work()));
            case RecordValue fields -> entries(fields, filtered.work());
            default -> throw new TemplateFailure("list requires an iterable value");
        };
    }

    private static Value entries(RecordValue fields, Work work) {
        work.items(fields.entries().size());
        List<Value> entries = new ArrayList<>();
        fields.entries().forEach((key, value) -> {
            Map<String, Value> entry = new LinkedHashMap<>();
            entry.put("key", new TextValue(key));
            entry.put("value", value);
            entries.add(RecordValue.of(entry));
        });
        return new ListValue(entries);
    }

    static Value reverse(Filtered filtered) {
        if (Coercion.isText(filtered.input())) {
            char[] characters = filtered.text().toCharArray();
            for (int start = 0, end = characters.length - 1; start < end; start++, end--) {
                char swapped = characters[start];
                characters[start] = characters[end];
                characters[end] = swapped;
            }
            return filtered.like(new String(characters));
        }
        List<Value> items = Attributes.sequence(filtered.input(), filtered.work());
        List<Value> reversed = items == null ? new ArrayList<>() : new ArrayList<>(items);
        Collections.reverse(reversed);
        return new ListValue(reversed);
    }

    static Value random(Filtered filtered) {
        if (Coercion.absent(filtered.input())) {
            throw new TemplateFailure("random requires a sequence");
        }
        List<Value> items = Attributes.sequence(filtered.input(), filtered.work());
        return items == null || items.isEmpty()
                ? Undefined.UNDEFINED
                : items.get(ThreadLocalRandom.current().nextInt(items.size()));
    }
}

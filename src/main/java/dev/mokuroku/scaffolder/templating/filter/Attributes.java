package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.method.Members;
import dev.mokuroku.scaffolder.templating.text.ReservedNames;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What filters read of the items that they are given.
final class Attributes {
    private Attributes() {}

    /// The items of the input, or an attribute of each if the argument names one.
    static List<Value> items(Filtered filtered, int argument, String filter) {
        if (!filtered.truthy(argument)) {
            if (filtered.input() instanceof ListValue list) {
                filtered.work().items(list.size());
                return list.items();
            }
            throw new TemplateFailure(filter + " requires an array");
        }
        String key = key(filtered.at(argument), filtered.work());
        if (filtered.input() instanceof SafeText safe && !safe.text().isEmpty()) {
            throw absent();
        }
        List<Value> items = sequence(filtered.input(), filtered.work());
        List<Value> values = new ArrayList<>();
        for (Value item : items == null ? List.<Value>of() : items) {
            values.add(attribute(item, key));
        }
        return values;
    }

    /// The items of a list, the characters of a text, or the items `0`, `1`… of a record; null for other values.
    static @Nullable List<Value> sequence(Value value, Work work) {
        return switch (value) {
            case ListValue list -> {
                work.items(list.size());
                yield list.items();
            }
            case TextValue(String text) -> characters(text, work);
            case SafeText safe -> characters(safe.text(), work);
            case RecordValue fields -> numbered(fields, work);
            default -> null;
        };
    }

    static List<Value> characters(String text, Work work) {
        work.items(text.length());
        List<Value> characters = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); at++) {
            characters.add(new TextValue(text.substring(at, at + 1)));
        }
        return characters;
    }

    private static List<Value> numbered(RecordValue fields, Work work) {
        double length = Coercion.number(fields.get("length"), work);
        List<Value> items = new ArrayList<>();
        for (int index = 0; index < length; index++) {
            work.items(1);
            items.add(fields.get(Integer.toString(index)));
        }
        return items;
    }

    static String key(Value argument, Work work) {
        return allowed(Coercion.text(argument, work));
    }

    /// The keys of a path such as `metadata.name`; none if the argument is not true.
    static List<String> path(Value argument, Work work) {
        if (!Coercion.truthy(argument)) {
            return List.of();
        }
        List<String> path = argument instanceof TextValue(String text)
                ? List.of(text.split("\\.", -1))
                : List.of(Coercion.text(argument, work));
        path.forEach(Attributes::allowed);
        return path;
    }

    private static String allowed(String key) {
        if (ReservedNames.contains(key)) {
            throw new TemplateFailure("Template attribute " + key + " is reserved");
        }
        return key;
    }

    static Value attribute(Value item, String key) {
        if (Coercion.absent(item)) {
            throw absent();
        }
        return Members.get(item, key);
    }

    private static TemplateFailure absent() {
        return new TemplateFailure("Cannot read a template attribute from a nullish value");
    }

    static Value attribute(Value item, List<String> path) {
        Value value = item;
        for (String key : path) {
            value = attribute(value, key);
            if (value == Undefined.UNDEFINED) {
                return value;
            }
        }
        return value;
    }
}

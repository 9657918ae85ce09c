package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods of records: those of Python's dictionaries.
final class RecordMethods {
    private RecordMethods() {}

    static @Nullable Method find(RecordValue fields, String name) {
        return switch (name) {
            case "get" -> Method.of(1, 2, given -> get(fields, given));
            case "has_key" -> Method.of(1, given -> BooleanValue.of(fields.has(given.text(0))));
            case "keys" -> Method.of(0, given -> keys(fields, given));
            case "values" -> Method.of(0, given -> values(fields, given));
            case "items" -> Method.of(0, given -> items(fields, given));
            default -> null;
        };
    }

    private static Value get(RecordValue fields, Given given) {
        String key = given.text(0);
        return fields.has(key) ? fields.get(key) : given.at(1);
    }

    private static Value keys(RecordValue fields, Given given) {
        given.work().items(fields.entries().size());
        return ListValue.ofTexts(List.copyOf(fields.entries().keySet()));
    }

    private static Value values(RecordValue fields, Given given) {
        given.work().items(fields.entries().size());
        return new ListValue(new ArrayList<>(fields.entries().values()));
    }

    private static Value items(RecordValue fields, Given given) {
        given.work().items(fields.entries().size());
        List<Value> items = new ArrayList<>();
        fields.entries()
                .forEach((key, value) -> items.add(new ListValue(new ArrayList<>(List.of(new TextValue(key), value)))));
        return new ListValue(items);
    }
}

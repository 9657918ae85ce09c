package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods of Python's lists.
final class PythonListMethods {
    private PythonListMethods() {}

    static @Nullable Method find(ListValue list, String name) {
        return switch (name) {
            case "append" ->
                Method.of(1, given -> {
                    list.items().add(given.at(0));
                    return new NumberValue(list.size());
                });
            case "count" -> Method.of(1, given -> new NumberValue(count(list, given)));
            case "find", "index" -> Method.of(1, given -> new NumberValue(indexOf(list, given)));
            case "insert" -> Method.of(2, given -> insert(list, given));
            case "remove" -> Method.of(1, given -> remove(list, given));
            case "pop" -> Method.of(0, 1, given -> pop(list, given));
            default -> null;
        };
    }

    private static long count(ListValue list, Given given) {
        given.work().items(list.size());
        return list.items().stream()
                .filter(item -> Comparison.same(item, given.at(0)))
                .count();
    }

    private static int indexOf(ListValue list, Given given) {
        given.work().items(list.size());
        int index = list.size() - 1;
        int found = -1;
        for (; index >= 0; index--) {
            found = Comparison.same(list.items().get(index), given.at(0)) ? index : found;
        }
        return found;
    }

    private static Value insert(ListValue list, Given given) {
        given.work().items(list.size());
        list.items().add(given.position(0, list.size(), 0), given.at(1));
        return new ListValue(new ArrayList<>());
    }

    private static Value remove(ListValue list, Given given) {
        int index = indexOf(list, given);
        return new ListValue(
                index < 0
                        ? new ArrayList<>()
                        : new ArrayList<>(List.of(list.items().remove(index))));
    }

    private static Value pop(ListValue list, Given given) {
        given.work().items(list.size());
        double index = given.integer(0, list.size() - 1.0);
        double place = index < 0 ? index + list.size() : index;
        return place >= 0 && place < list.size() ? list.items().remove((int) place) : Undefined.UNDEFINED;
    }
}

package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods of lists that leave the list as it is.
final class ListMethods {
    private ListMethods() {}

    static @Nullable Method find(ListValue list, String name) {
        return switch (name) {
            case "at" -> Method.of(1, given -> at(list, given.integer(0)));
            case "concat" -> Method.ofAny(given -> concat(list, given));
            case "flat" -> Method.of(0, 1, given -> flat(list, given));
            case "includes" -> Method.of(1, 2, given -> BooleanValue.of(includes(list, given)));
            case "indexOf" -> Method.of(1, 2, given -> new NumberValue(indexOf(list, given)));
            case "lastIndexOf" -> Method.of(1, 2, given -> new NumberValue(lastIndexOf(list, given)));
            case "join" -> Method.of(0, 1, given -> join(list, given));
            case "slice" -> Method.of(0, 2, given -> slice(list, given));
            default -> ListChanges.find(list, name);
        };
    }

    private static Value at(ListValue list, double index) {
        return list.at(index < 0 ? index + list.size() : index);
    }

    private static Value concat(ListValue list, Given given) {
        given.work().items(list.size());
        List<Value> all = new ArrayList<>(list.items());
        for (Value argument : given.arguments()) {
            if (argument instanceof ListValue more) {
                given.work().items(more.size());
                all.addAll(more.items());
            } else {
                all.add(argument);
            }
        }
        return new ListValue(all);
    }

    private static Value flat(ListValue list, Given given) {
        List<Value> items = new ArrayList<>();
        flatten(list, given.integer(0, 1), items, given);
        return new ListValue(items);
    }

    private static void flatten(ListValue list, double depth, List<Value> out, Given given) {
        given.work().items(list.size());
        for (Value item : List.copyOf(list.items())) {
            if (depth > 0 && item instanceof ListValue inner) {
                flatten(inner, depth - 1, out, given);
            } else {
                out.add(item);
            }
        }
    }

    private static int indexOf(ListValue list, Given given) {
        given.work().items(list.size());
        for (int index = given.position(1, list.size(), 0); index < list.size(); index++) {
            if (Comparison.same(list.items().get(index), given.at(0))) {
                return index;
            }
        }
        return -1;
    }

    /// As `indexOf`, but finds what is no number.
    private static boolean includes(ListValue list, Given given) {
        boolean number = !(given.at(0) instanceof NumberValue(double wanted) && Double.isNaN(wanted));
        return number
                ? indexOf(list, given) >= 0
                : list.items().stream()
                        .anyMatch(item -> item instanceof NumberValue(double found) && Double.isNaN(found));
    }

    private static int lastIndexOf(ListValue list, Given given) {
        given.work().items(list.size());
        double start = given.integer(1, list.size() - 1.0);
        int index = (int) Math.min(start < 0 ? start + list.size() : start, list.size() - 1.0);
        while (index >= 0 && !Comparison.same(list.items().get(index), given.at(0))) {
            index--;
        }
        return Math.max(index, -1);
    }

    private static Value join(ListValue list, Given given) {
        return new TextValue(Coercion.joined(list, given.has(0) ? given.text(0) : ",", given.work()));
    }

    private static Value slice(ListValue list, Given given) {
        int start = given.position(0, list.size(), 0);
        int end = Math.max(start, given.position(1, list.size(), list.size()));
        given.work().items(end - start);
        return new ListValue(new ArrayList<>(list.items().subList(start, end)));
    }
}

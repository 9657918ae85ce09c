package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.MergeSort;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods that change a list.
final class ListChanges {
    private ListChanges() {}

    static @Nullable Method find(ListValue list, String name) {
        List<Value> items = list.items();
        return switch (name) {
            case "push" ->
                Method.ofAny(given -> {
                    items.addAll(given.arguments());
                    return new NumberValue(items.size());
                });
            case "pop" -> Method.of(0, given -> items.isEmpty() ? Undefined.UNDEFINED : items.removeLast());
            case "shift" ->
                Method.of(0, given -> {
                    given.work().items(items.size());
                    return items.isEmpty() ? Undefined.UNDEFINED : items.removeFirst();
                });
            case "unshift" ->
                Method.ofAny(given -> {
                    given.work().items(items.size());
                    items.addAll(0, given.arguments());
                    return new NumberValue(items.size());
                });
            case "splice" -> Method.ofAny(given -> splice(items, given));
            case "sort" -> Method.of(0, given -> sort(list, given));
            case "reverse" ->
                Method.of(0, given -> {
                    given.work().items(items.size());
                    Collections.reverse(items);
                    return list;
                });
            case "fill" -> Method.of(1, 3, given -> fill(list, given));
            case "copyWithin" -> Method.of(1, 3, given -> copyWithin(list, given));
            default -> null;
        };
    }

    private static Value splice(List<Value> items, Given given) {
        given.work().items(items.size());
        int start = given.position(0, items.size(), 0);
        double rest = items.size() - (double) start;
        double count = given.has(0) ? Math.max(0, given.integer(1, rest)) : 0;
        List<Value> part = items.subList(start, start + (int) Math.min(count, rest));
        List<Value> removed = new ArrayList<>(part);
        part.clear();
        if (given.has(1)) {
            items.addAll(
                    start,
                    given.arguments().subList(2, Math.max(2, given.arguments().size())));
        }
        return new ListValue(removed);
    }

    private static Value sort(ListValue list, Given given) {
        List<Value> sorted = MergeSort.sorted(
                list.items(),
                (left, right) -> Coercion.text(left, given.work()).compareTo(Coercion.text(right, given.work())),
                given.work());
        replace(list, sorted);
        return list;
    }

    private static Value fill(ListValue list, Given given) {
        int end = given.position(2, list.size(), list.size());
        for (int index = given.position(1, list.size(), 0); index < end; index++) {
            given.work().items(1);
            list.items().set(index, given.at(0));
        }
        return list;
    }

    private static Value copyWithin(ListValue list, Given given) {
        given.work().items(list.size());
        List<Value> copy = new ArrayList<>(list.items());
        int target = given.position(0, list.size(), 0);
        int start = given.position(1, list.size(), 0);
        int end = given.position(2, list.size(), list.size());
        for (int index = start; index < end && target < copy.size(); index++) {
            copy.set(target++, list.items().get(index));
        }
        replace(list, copy);
        return list;
    }

    private static void replace(ListValue list, List<Value> items) {
        list.items().clear();
        list.items().addAll(items);
    }
}

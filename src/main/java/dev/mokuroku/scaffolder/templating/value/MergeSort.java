package dev.mokuroku.scaffolder.templating.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// A stable sort that accepts orders which contradict themselves, as JavaScript's does.
///
/// Short lists are sorted by insertion, with the comparisons that V8 makes, so that such orders come out alike.
public final class MergeSort {
    private static final int MAX_INSERTED = 63;

    private MergeSort() {}

    public static List<Value> sorted(List<Value> items, Comparator<Value> order, Work work) {
        int size = items.size();
        work.items(size);
        if (size <= MAX_INSERTED) {
            return inserted(items, order);
        }
        List<Value> left = sorted(items.subList(0, size / 2), order, work);
        List<Value> right = sorted(items.subList(size / 2, size), order, work);
        List<Value> merged = new ArrayList<>(size);
        int next = 0;
        for (Value item : left) {
            while (next < right.size() && order.compare(item, right.get(next)) > 0) {
                merged.add(right.get(next++));
            }
            merged.add(item);
        }
        merged.addAll(right.subList(next, right.size()));
        return merged;
    }

    private static List<Value> inserted(List<Value> items, Comparator<Value> order) {
        List<Value> sorted = new ArrayList<>(items);
        for (int next = firstRun(sorted, order); next < sorted.size(); next++) {
            Value item = sorted.remove(next);
            int left = 0;
            int right = next;
            while (left < right) {
                int middle = (left + right) >>> 1;
                boolean before = order.compare(item, sorted.get(middle)) < 0;
                left = before ? left : middle + 1;
                right = before ? middle : right;
            }
            sorted.add(left, item);
        }
        return sorted;
    }

    /// How many items at the start are in order; strictly falling ones are turned round.
    private static int firstRun(List<Value> items, Comparator<Value> order) {
        int size = items.size();
        if (size < 2) {
            return size;
        }
        int end = 2;
        boolean falling = order.compare(items.get(1), items.get(0)) < 0;
        while (end < size && order.compare(items.get(end), items.get(end - 1)) < 0 == falling) {
            end++;
        }
        if (falling) {
            Collections.reverse(items.subList(0, end));
        }
        return end;
    }
}

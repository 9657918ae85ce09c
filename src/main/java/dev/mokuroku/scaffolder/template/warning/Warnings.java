package dev.mokuroku.scaffolder.template.warning;

import dev.mokuroku.entity.Violation;
import java.util.ArrayList;
import java.util.List;

/// Collects warnings. Not thread-safe.
final class Warnings {
    private final List<Violation> found = new ArrayList<>();

    void add(Pointer pointer, String message) {
        found.add(new Violation(pointer.text(), message));
    }

    void addAll(Warnings others) {
        found.addAll(others.found);
    }

    int count() {
        return found.size();
    }

    List<Violation> first(int max) {
        return List.copyOf(found.subList(0, Math.min(found.size(), max)));
    }
}

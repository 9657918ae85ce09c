package dev.mokuroku.platform.manifest.reader;

import java.util.Iterator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Documents that were read last, up to a size: a repository of any size takes the memory of a small one.
final class DocumentCache<T> {
    /// Trees take some ten times as much memory.
    private static final long MAX_CHARACTERS = 4L << 20;

    private static final int INITIAL_CAPACITY = 64;
    private static final float LOAD_FACTOR = 0.75f;

    private final LinkedHashMap<String, Entry<T>> entries = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD_FACTOR, true);
    private long characters;

    private record Entry<T>(T document, int length) {}

    @Nullable
    T get(String path) {
        Entry<T> entry = entries.get(path);
        return entry == null ? null : entry.document();
    }

    /// @param length of the text
    void put(String path, T document, int length) {
        entries.put(path, new Entry<>(document, length));
        characters += length;
        Iterator<Entry<T>> eldest = entries.values().iterator();
        while (characters > MAX_CHARACTERS && entries.size() > 1) {
            characters -= eldest.next().length();
            eldest.remove();
        }
    }
}

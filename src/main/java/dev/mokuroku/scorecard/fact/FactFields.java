package dev.mokuroku.scorecard.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The facts of one origin, each computed from the same object, such as an entity or the stored facts of a repository.
///
/// @param <T> what facts are computed from
public final class FactFields<T> {
    /// Longer texts are cut, in UTF-16 characters: expressions stay within their memory.
    public static final int MAX_TEXT = 16 * 1024;

    private final String origin;
    private final Map<String, Field<T>> fields = new LinkedHashMap<>();

    private record Field<T>(FactDefinition definition, Function<T, @Nullable Object> value) {}

    /// @param origin of all these facts, as in [FactDefinition]
    public FactFields(String origin) {
        this.origin = origin;
    }

    /// @param value null if the fact is unknown. Whole numbers may have any type, and texts may be any object whose
    ///     `toString` is the text
    public FactFields<T> add(String name, FactType type, String description, Function<T, @Nullable Object> value) {
        fields.put(name, new Field<>(new FactDefinition(name, type, description, origin), value));
        return this;
    }

    public Collection<FactDefinition> definitions() {
        return fields.values().stream().map(Field::definition).toList();
    }

    /// Passes the facts that are known to the receiver, by name.
    ///
    /// @param names others than those of these facts are ignored
    public void read(T subject, Set<String> names, BiConsumer<String, Object> receiver) {
        for (String name : names) {
            Field<T> field = fields.get(name);
            Object value = field == null ? null : field.value().apply(subject);
            if (field != null && value != null) {
                receiver.accept(name, typed(field.definition().type(), value));
            }
        }
    }

    private static Object typed(FactType type, Object value) {
        return switch (type) {
            case BOOLEAN, TIME, JSON -> value;
            case INTEGER -> ((Number) value).longValue();
            case NUMBER -> ((Number) value).doubleValue();
            case TEXT -> cut(value);
            case TEXTS -> texts((Collection<?>) value);
            case TEXT_MAP -> textMap((Map<?, ?>) value);
        };
    }

    private static List<String> texts(Collection<?> values) {
        List<String> texts = new ArrayList<>(values.size());
        values.forEach(value -> texts.add(cut(value)));
        return texts;
    }

    private static Map<String, String> textMap(Map<?, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(cut(key), cut(value)));
        return texts;
    }

    static String cut(Object value) {
        String text = value.toString();
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
        return text.substring(0, end);
    }
}

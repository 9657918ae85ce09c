package dev.mokuroku.scaffolder.run.limit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionException;
import java.util.Map;

/// How many characters the values of one kind may have together. Not thread-safe.
public final class SizeLimit {
    /// What each value is counted as beside its characters, because it takes as much memory, about.
    private static final long NODE = 32L;

    private final String what;
    private final long max;
    private long used;

    /// @param what the subject of the error, such as `The inputs of the step`
    public SizeLimit(String what, long max) {
        this.what = what;
        this.max = max;
    }

    /// What a value is counted as.
    public static long charactersOf(JsonNode value) {
        long characters = NODE + (value.isTextual() ? value.textValue().length() : 0);
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            characters += field.getKey().length();
        }
        for (JsonNode item : value) {
            characters += charactersOf(item);
        }
        return characters;
    }

    /// @throws ActionException if it is more than is allowed together with what was added before
    public void add(JsonNode value) {
        add(charactersOf(value));
    }

    /// @throws ActionException as above
    public void add(long characters) {
        used += characters;
        if (used > max) {
            throw ActionException.invalidInput(
                    "%s have more than %,d characters, which is the limit".formatted(what, max));
        }
    }
}

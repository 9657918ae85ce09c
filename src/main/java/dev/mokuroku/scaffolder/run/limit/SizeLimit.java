package dev.mokuroku.scaffolder.run.limit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionException;

/// How many characters the values of one kind may have together. Not thread-safe.
public final class SizeLimit {
    /// What a number, a list or an object is counted as.
    private static final int NODE = 8;

    private final String what;
    private final long max;
    private long used;

    /// @param what the subject of the error, such as `The inputs of the step`
    public SizeLimit(String what, long max) {
        this.what = what;
        this.max = max;
    }

    /// @throws ActionException if it is more than is allowed together with what was added before
    public void add(JsonNode value) {
        add(NODE);
        if (value.isTextual()) {
            add(value.textValue().length());
        }
        value.properties().forEach(field -> add(field.getKey().length()));
        value.forEach(this::add);
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

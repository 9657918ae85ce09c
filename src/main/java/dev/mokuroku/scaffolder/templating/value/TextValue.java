package dev.mokuroku.scaffolder.templating.value;

/// A text.
public record TextValue(String text) implements Value {
    public static final TextValue EMPTY = new TextValue("");

    @Override
    public String kind() {
        return "string";
    }
}

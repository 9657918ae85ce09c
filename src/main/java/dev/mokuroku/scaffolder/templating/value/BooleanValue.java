package dev.mokuroku.scaffolder.templating.value;

/// The value `true` or `false`.
public enum BooleanValue implements Value {
    TRUE,
    FALSE;

    public static BooleanValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public String kind() {
        return "boolean";
    }
}

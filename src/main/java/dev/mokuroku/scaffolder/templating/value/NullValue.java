package dev.mokuroku.scaffolder.templating.value;

/// The value `null`.
public enum NullValue implements Value {
    NULL;

    @Override
    public String kind() {
        return "null";
    }
}

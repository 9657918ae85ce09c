package dev.mokuroku.scaffolder.templating.value;

/// The value of a name or a key that does not exist.
public enum Undefined implements Value {
    UNDEFINED;

    @Override
    public String kind() {
        return "undefined";
    }
}

package dev.mokuroku.scaffolder.templating.value;

/// A macro, a function or a method. It can be called and passed on, but neither printed nor compared by size.
public non-sealed interface CallableValue extends Value {
    @Override
    default String kind() {
        return "callable";
    }
}

package dev.mokuroku.scaffolder.templating.value;

/// A number as JavaScript has it: of double precision.
public record NumberValue(double number) implements Value {
    public static final NumberValue ZERO = new NumberValue(0);

    @Override
    public String kind() {
        return "number";
    }
}

package dev.mokuroku.scaffolder.templating.text;

/// Names that templates must not use, because JavaScript gives them a meaning of its own.
public final class ReservedNames {
    private ReservedNames() {}

    public static boolean contains(String name) {
        return name.equals("constructor") || name.equals("prototype") || name.equals("__proto__");
    }
}

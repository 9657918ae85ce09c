package dev.mokuroku.scaffolder.templating.method;

/// How many arguments a function accepts.
record Arity(int min, int max, boolean function) {
    private static final int ANY = Integer.MAX_VALUE;

    static Arity exactly(int count) {
        return new Arity(count, count, false);
    }

    static Arity between(int min, int max) {
        return new Arity(min, max, false);
    }

    static Arity any() {
        return new Arity(0, ANY, false);
    }

    /// For functions that are no methods.
    static Arity atMost(int max) {
        return new Arity(0, max, true);
    }

    static Arity none() {
        return new Arity(0, 0, true);
    }

    /// What is wrong with the number of arguments; empty if nothing is.
    String refusal(int count) {
        if (count >= min && count <= max) {
            return "";
        }
        if (function) {
            return max == 0
                    ? "requires 0 positional arguments"
                    : "accepts at most " + max + " positional argument" + (max == 1 ? "" : "s");
        }
        String range = min == max ? String.valueOf(min) : max == ANY ? "at least " + min : min + " to " + max;
        return "requires " + range + " positional arguments";
    }
}

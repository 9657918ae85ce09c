package dev.mokuroku.scaffolder.templating.value;

/// A text that the filter `escape` leaves as it is: the result of `escape`, of `safe` or of a macro.
///
/// An object in JavaScript: it is true even if it is empty, and equals no text by `===`.
public final class SafeText implements Value {
    private final String text;

    public SafeText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String kind() {
        return "safe string";
    }
}

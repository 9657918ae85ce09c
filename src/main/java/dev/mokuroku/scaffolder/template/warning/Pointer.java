package dev.mokuroku.scaffolder.template.warning;

/// A JSON pointer.
///
/// @param text such as `/spec/steps/0/input`
record Pointer(String text) {
    static final Pointer SPEC = new Pointer("/spec");

    Pointer with(String key) {
        return new Pointer(text + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    Pointer with(int index) {
        return with(String.valueOf(index));
    }
}

package dev.mokuroku.scaffolder.templating.value;

/// What a rendering has cost so far. Each method throws a [TemplateFailure] for a limit that is exceeded.
public interface Work {
    /// Items that are visited or made.
    void items(long count);

    /// Characters that are read.
    void read(long characters);

    /// A text that is made; called before it is made.
    default void write(long characters) {
        write(characters, characters);
    }

    /// Characters that are appended to a text.
    ///
    /// @param length how long the text becomes
    void write(long length, long appended);
}

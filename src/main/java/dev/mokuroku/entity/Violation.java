package dev.mokuroku.entity;

/// A rule that an entity breaks.
///
/// @param pointer JSON pointer to the field (`/spec/owner`, also where it is missing), or `""` for the
///     entity as a whole
/// @param message what was expected and what was found, in Backstage's words
public record Violation(String pointer, String message) {
    /// The same with where it was found put before it, as Backstage chains its errors.
    public Violation within(String context) {
        return new Violation(pointer, context + "; caused by " + message);
    }
}

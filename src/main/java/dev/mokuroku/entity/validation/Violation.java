package dev.mokuroku.entity.validation;

/// A rule that an entity breaks.
///
/// @param field JSON pointer (`/metadata/name`), `""` for the whole entity
/// @param message in Backstage's words
public record Violation(String field, String message) {}

package dev.mokuroku.scaffolder.templating.syntax;

/// A key with its value: of a record, or an argument with a name.
public record Entry(String key, Expression value) {}

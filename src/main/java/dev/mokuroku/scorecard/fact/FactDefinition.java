package dev.mokuroku.scorecard.fact;

/// A fact that checks can read.
///
/// @param name dotted, as expressions write it: `repo.has_readme`; each part a-z, 0-9 and _, never empty
/// @param description one sentence, with the unit of a number
/// @param origin where the values come from, as a short phrase: `GitHub, with each listing of the repository`
public record FactDefinition(String name, FactType type, String description, String origin) {}

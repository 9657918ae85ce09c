package dev.mokuroku.descriptor.yaml;

/// The text of one document, so that a syntax error ends with it.
///
/// @param document index within the file, from 0
/// @param firstLine in the file, from 1
public record YamlChunk(int document, int firstLine, String text) {}

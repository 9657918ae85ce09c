package dev.mokuroku.descriptor;

/// The text of one document, so that a syntax error ends with it.
///
/// @param document index within the file, from 0
/// @param firstLine in the file, from 1
record YamlChunk(int document, int firstLine, String text) {}

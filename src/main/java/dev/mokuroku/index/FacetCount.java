package dev.mokuroku.index;

/// How many entities have a value, as written in a descriptor.
public record FacetCount(String value, long count) {}

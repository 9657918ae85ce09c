package dev.mokuroku.security;

/// A path that accepts larger bodies than others. A feature adds a bean of this type.
///
/// @param path the whole path, without parameters
public record LargeBody(String path, long maxBytes) {}

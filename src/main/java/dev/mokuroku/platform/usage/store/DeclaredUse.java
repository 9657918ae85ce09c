package dev.mokuroku.platform.usage.store;

import dev.mokuroku.platform.usage.UsedVersion;

/// A use as a scan has just read it.
public record DeclaredUse(String path, int line, int column, String purl, String scope, UsedVersion version) {}

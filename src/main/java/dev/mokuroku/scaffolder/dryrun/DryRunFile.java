package dev.mokuroku.scaffolder.dryrun;

/// @param path relative, with slashes
@SuppressWarnings("ArrayRecordComponent") // contents are compared nowhere
public record DryRunFile(String path, boolean executable, byte[] content) {}

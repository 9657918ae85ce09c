package dev.mokuroku.scaffolder.run.step;

import java.nio.file.Path;

/// @param templateFolder the files of the template, to which relative URLs refer
public record DryRunFolder(Path templateFolder) {}

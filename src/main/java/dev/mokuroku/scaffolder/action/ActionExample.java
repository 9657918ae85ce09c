package dev.mokuroku.scaffolder.action;

/// @param example steps of a template in YAML
public record ActionExample(String description, String example) {}

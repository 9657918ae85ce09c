package dev.mokuroku.descriptor.yaml;

/// What a file may ask of the parser.
///
/// @param documents separate YAML documents
/// @param depth of nested collections
/// @param nodes of one document, each alias counted as what it stands for
public record YamlLimits(int documents, int depth, int nodes) {
    public static final YamlLimits DEFAULT = new YamlLimits(5_000, 100, 200_000);
}

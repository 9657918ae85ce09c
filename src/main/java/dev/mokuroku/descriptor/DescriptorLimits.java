package dev.mokuroku.descriptor;

/// How much of a descriptor is read: a file over a limit gives a problem of kind `LIMIT` and costs
/// little more than noticing it.
///
/// @param maxBytes of a file
/// @param maxDocuments of a file
/// @param maxDepth of nested mappings and sequences
/// @param maxNodes of a document, keys included and aliases expanded; also of all that the aliases of a
///     file expand to, and of all the JSON and YAML that a file refers to
/// @param maxReferences files that a file may refer to
/// @param maxReferencedBytes of all files that a file refers to, each counted as often as it is referred to
public record DescriptorLimits(
        int maxBytes, int maxDocuments, int maxDepth, int maxNodes, int maxReferences, int maxReferencedBytes) {
    /// The largest catalog files seen (a whole organisation in one) are well below.
    public static final DescriptorLimits DEFAULT =
            new DescriptorLimits(DescriptorFile.MAX_BYTES, 5_000, 100, 200_000, 100, 10 * DescriptorFile.MAX_BYTES);
}

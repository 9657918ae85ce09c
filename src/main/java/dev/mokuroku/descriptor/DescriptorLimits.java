package dev.mokuroku.descriptor;

/// How much of a descriptor is read: a file over a limit gives a problem of kind `LIMIT` and costs
/// little more than noticing it.
///
/// @param bytes of a file
/// @param documents of a file
/// @param depth of mappings and sequences within each other
/// @param nodes of a document, keys included and aliases expanded; also of all that the aliases of a
///     file expand to, and of all the JSON and YAML that a file refers to
/// @param references files that a file refers to
/// @param referencedBytes of all the files that a file refers to, each as often as it is referred to
public record DescriptorLimits(int bytes, int documents, int depth, int nodes, int references, int referencedBytes) {
    /// The largest catalog files seen (a whole organisation in one) are well below.
    public static final DescriptorLimits DEFAULT =
            new DescriptorLimits(DescriptorFile.MAX_BYTES, 5_000, 100, 200_000, 100, 10 * DescriptorFile.MAX_BYTES);
}

package dev.mokuroku.descriptor.yaml;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.LIMIT;

import dev.mokuroku.descriptor.DescriptorLimits;

/// Counts the nodes of a file against the limits, before they are built.
public final class NodeLimit {
    private final DescriptorLimits limits;
    private int nodesOfDocument;
    private int nodesOfAliases;

    public NodeLimit(DescriptorLimits limits) {
        this.limits = limits;
    }

    void startDocument() {
        nodesOfDocument = 0;
    }

    public void count(Position position) {
        if (++nodesOfDocument > limits.maxNodes()) {
            throw tooManyNodes(position);
        }
    }

    /// For a node that an alias repeats: a file of many documents could hide an alias
    /// bomb that no single document is large enough for.
    void countAlias(Position position) {
        if (++nodesOfAliases > limits.maxNodes()) {
            throw tooManyNodes(position);
        }
        count(position);
    }

    void checkDepth(int depth, Position position) {
        if (depth > limits.maxDepth()) {
            throw new UnreadableYamlException(
                    LIMIT, position, "The document is nested more than %,d levels deep".formatted(limits.maxDepth()));
        }
    }

    private UnreadableYamlException tooManyNodes(Position position) {
        return new UnreadableYamlException(
                LIMIT,
                position,
                "The document has more than %,d nodes after its aliases are expanded".formatted(limits.maxNodes()));
    }
}

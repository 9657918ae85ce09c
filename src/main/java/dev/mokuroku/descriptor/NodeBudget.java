package dev.mokuroku.descriptor;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.LIMIT;

/// Counts the nodes of a file against the limits, before they are built.
final class NodeBudget {
    private final DescriptorLimits limits;
    private int ofDocument;
    private int ofAliases;

    NodeBudget(DescriptorLimits limits) {
        this.limits = limits;
    }

    void startDocument() {
        ofDocument = 0;
    }

    void spend(Position position) {
        if (++ofDocument > limits.nodes()) {
            throw over(position);
        }
    }

    /// For a node that is there once more because of an alias: files of many documents could hide a
    /// bomb that each of them is too small for.
    void spendOnAlias(Position position) {
        if (++ofAliases > limits.nodes()) {
            throw over(position);
        }
        spend(position);
    }

    void checkDepth(int depth, Position position) {
        if (depth > limits.depth()) {
            throw new UnreadableYamlException(
                    LIMIT, position, "The document is nested more than %,d levels deep".formatted(limits.depth()));
        }
    }

    private UnreadableYamlException over(Position position) {
        return new UnreadableYamlException(
                LIMIT, position, "The document has more than %,d nodes, aliases expanded".formatted(limits.nodes()));
    }
}

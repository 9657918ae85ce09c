package dev.mokuroku.descriptor.yaml;

import dev.mokuroku.descriptor.DescriptorProblem;

/// Ends the reading of a document or a file; never leaves the package.
public final class UnreadableYamlException extends RuntimeException {
    private final DescriptorProblem.Kind kind;
    private final Position position;

    UnreadableYamlException(DescriptorProblem.Kind kind, Position position, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.position = position;
    }

    /// Never null, unlike the message of other exceptions.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// With the place, where it is known.
    public String messageWithPosition() {
        return position.line() == 0
                ? getMessage()
                : "%s at line %d, column %d".formatted(getMessage(), position.line(), position.column());
    }

    /// @param document index within the file; -1 for the whole file
    public DescriptorProblem toProblem(int document) {
        return new DescriptorProblem(kind, document, position.line(), position.column(), "", getMessage(), null);
    }
}

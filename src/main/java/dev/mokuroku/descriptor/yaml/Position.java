package dev.mokuroku.descriptor.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;

/// A place in a file.
///
/// @param line from 1; 0 where unknown
/// @param column from 1; 0 where unknown
public record Position(int line, int column) {
    public static final Position UNKNOWN = new Position(0, 0);

    /// @param firstLine of the chunk that the mark counts in
    static Position of(Mark mark, int firstLine) {
        return new Position(firstLine + mark.getLine(), mark.getColumn() + 1);
    }
}

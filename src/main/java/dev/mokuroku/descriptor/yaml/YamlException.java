package dev.mokuroku.descriptor.yaml;

/// Text that is not YAML, or is more than the limits allow. Line and column count from 1 within the
/// text that was parsed; 0 where unknown.
public class YamlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final boolean limit;

    YamlException(String message, int line, int column, boolean limit) {
        super(message);
        this.line = line;
        this.column = column;
        this.limit = limit;
    }

    static YamlException overLimit(String message) {
        return new YamlException(message, 0, 0, true);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /// Whether a limit was passed, as opposed to a syntax error.
    public boolean limit() {
        return limit;
    }
}

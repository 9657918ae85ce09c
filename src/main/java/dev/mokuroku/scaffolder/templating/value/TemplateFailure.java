package dev.mokuroku.scaffolder.templating.value;

/// Why a template does not parse or fails to render, with the offset in its source once it is known.
public final class TemplateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int UNKNOWN = -1;

    private final boolean limit;
    private final int offset;

    public TemplateFailure(String message) {
        this(message, UNKNOWN, false);
    }

    public TemplateFailure(String message, int offset) {
        this(message, offset, false);
    }

    private TemplateFailure(String message, int offset, boolean limit) {
        super(message, null, false, false);
        this.offset = offset;
        this.limit = limit;
    }

    /// A limit that the template exceeds. The message lacks the position.
    public static TemplateFailure limit(String message) {
        return new TemplateFailure(message, UNKNOWN, true);
    }

    /// This failure with the offset, unless it has one.
    public TemplateFailure at(int place) {
        return offset == UNKNOWN ? new TemplateFailure(getMessage(), place, limit) : this;
    }

    /// This failure with words before its message, unless it is about a limit.
    public TemplateFailure within(String context) {
        return limit ? this : new TemplateFailure(context + ": " + getMessage(), offset, false);
    }

    public boolean isLimit() {
        return limit;
    }

    /// Zero or more; -1 if unknown.
    public int offset() {
        return offset;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

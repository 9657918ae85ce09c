package dev.mokuroku.scaffolder.templating;

/// A template that does not parse, fails or exceeds a limit. The message names line and column.
public class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /// @param name the name of the error as Backstage has it, such as `TemplateLimitError`
    public TemplateException(String name, String message) {
        super(message);
        this.name = name;
    }

    public String name() {
        return name;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

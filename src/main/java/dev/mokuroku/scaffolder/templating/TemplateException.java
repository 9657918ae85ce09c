package dev.mokuroku.scaffolder.templating;

import org.jspecify.annotations.Nullable;

/// A template that does not parse, fails or exceeds a limit. The message names line and column. The file is in a second
/// line, so that the first one is still that of Backstage.
public class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable String file;

    /// @param name the name of the error as Backstage has it, such as `TemplateLimitError`
    public TemplateException(String name, String message) {
        this(name, message, null);
    }

    private TemplateException(String name, String message, @Nullable String file) {
        super(message);
        this.name = name;
        this.file = file;
    }

    /// The same failure of a text that was read from a file.
    ///
    /// @param path of the file; of the folder that holds the file, if the failure names the file already
    public TemplateException in(String path) {
        String full = file == null ? path : path + (path.endsWith("/") ? "" : "/") + file;
        return new TemplateException(name, String.valueOf(super.getMessage()), full);
    }

    public String name() {
        return name;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + (file == null ? "" : "\n    at " + file);
    }
}

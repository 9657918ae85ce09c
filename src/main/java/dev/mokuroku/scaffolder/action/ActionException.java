package dev.mokuroku.scaffolder.action;

/// Why a step failed, in words for the person who runs the template.
public class ActionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /// @param name the name of the error as Backstage has it: `InputError`, `NotAllowedError`, `NotFoundError`,
    ///     `ConflictError`, or `Error` for all else
    public ActionException(String name, String message) {
        super(message);
        this.name = name;
    }

    public static ActionException failed(String message) {
        return new ActionException("Error", message);
    }

    public static ActionException invalidInput(String message) {
        return new ActionException("InputError", message);
    }

    public static ActionException notAllowed(String message) {
        return new ActionException("NotAllowedError", message);
    }

    public static ActionException notFound(String message) {
        return new ActionException("NotFoundError", message);
    }

    public static ActionException conflict(String message) {
        return new ActionException("ConflictError", message);
    }

    public String name() {
        return name;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

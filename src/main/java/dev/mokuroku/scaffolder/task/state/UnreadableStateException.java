package dev.mokuroku.scaffolder.task.state;

/// What a task stored was encrypted with a key that this replica does not have.
public class UnreadableStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableStateException() {
        super("The task was stored with another encryption key; set mokuroku.scaffolder.secrets-key"
                + " to the same value on all replicas");
    }
}

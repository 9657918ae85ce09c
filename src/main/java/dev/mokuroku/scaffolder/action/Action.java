package dev.mokuroku.scaffolder.action;

import java.io.IOException;

/// What a step of a template does. A bean of this type is an installed action.
public interface Action {
    ActionDefinition definition();

    /// Whether templates may use the action; false for one that the settings switch off, which reads as unknown.
    default boolean isInstalled() {
        return true;
    }

    /// Performs one step. Called with input that meets the schema of the definition.
    ///
    /// @throws ActionException if the step fails for a reason that the person who runs the template can understand
    /// @throws IOException if a file cannot be read or written
    /// @throws InterruptedException if the task is cancelled or the server stops
    void run(ActionContext context) throws IOException, InterruptedException;
}

package dev.mokuroku.scaffolder.action;

import dev.mokuroku.error.CatalogException;
import java.util.function.Supplier;

/// Failures of the catalog as failures of a step.
public final class ActionErrors {
    private ActionErrors() {}

    /// Runs work of the catalog.
    ///
    /// @throws ActionException with the name and the message of what the catalog refuses
    public static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (CatalogException refused) {
            throw new ActionException(refused.code().backstageName(), refused.getMessage());
        }
    }
}

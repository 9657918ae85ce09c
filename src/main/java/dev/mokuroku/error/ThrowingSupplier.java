package dev.mokuroku.error;

import org.jspecify.annotations.Nullable;

/// A supplier that may fail with a checked exception.
@FunctionalInterface
public interface ThrowingSupplier<T extends @Nullable Object, X extends Exception> {
    T get() throws X;
}

package dev.mokuroku.descriptor.bundle;

/// A specification cannot be bundled. The message begins as JavaScript's errors do: `Error: …`.
public final class BundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BundleException(String message) {
        super(message, null, false, false);
    }
}

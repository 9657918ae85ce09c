package dev.mokuroku.security;

/// Decides what callers may do. The one place that a later rule about permissions is put behind.
public interface PermissionPolicy {
    /// Any thread may ask; the answer is wanted at once.
    boolean allows(Caller caller, Permission permission);
}

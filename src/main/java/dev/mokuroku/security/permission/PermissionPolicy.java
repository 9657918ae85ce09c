package dev.mokuroku.security.permission;

import dev.mokuroku.security.Caller;

/// Decides what callers may do. The SPI for permission rules: a bean of this type replaces the default.
public interface PermissionPolicy {
    /// Any thread may ask; the answer is wanted at once.
    boolean allows(Caller caller, RequestedPermission permission);
}

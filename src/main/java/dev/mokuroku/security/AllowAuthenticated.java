package dev.mokuroku.security;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/// The default policy: every authenticated caller may do everything.
@DefaultBean
@ApplicationScoped
class AllowAuthenticated implements PermissionPolicy {
    @Override
    public boolean allows(Caller caller, Permission permission) {
        return true;
    }
}

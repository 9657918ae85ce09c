package dev.mokuroku.security;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/// This server's rule today: who is let in may do everything.
@DefaultBean
@ApplicationScoped
class AllowWhoeverIsLetIn implements PermissionPolicy {
    @Override
    public boolean allows(Caller caller, Permission permission) {
        return true;
    }
}

package dev.mokuroku.security.permission;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/// Refuses callers without the permission that a method requires.
@Requires(Permission.CATALOG_ENTITY_READ)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class RequiresInterceptor {
    private final Authorization authorization;

    RequiresInterceptor(Authorization authorization) {
        this.authorization = authorization;
    }

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        authorization.checkRole(call.getInterceptorBinding(Requires.class).value());
        return call.proceed();
    }
}

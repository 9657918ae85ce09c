package dev.mokuroku.security;

import dev.mokuroku.catalog.audit.Author;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/// Names the author to the audit trail.
@InNameOfCaller
@Interceptor
public class InNameOfCallerInterceptor {
    private final SecurityIdentity caller;

    InNameOfCallerInterceptor(SecurityIdentity caller) {
        this.caller = caller;
    }

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        return Author.acting(caller.getPrincipal().getName(), call::proceed);
    }
}

package dev.mokuroku.security;

import dev.mokuroku.catalog.audit.Author;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/// Names the author to the audit trail.
@AuditedAsCaller
@Interceptor
public class AuditedAsCallerInterceptor {
    private final SecurityIdentity caller;

    AuditedAsCallerInterceptor(SecurityIdentity caller) {
        this.caller = caller;
    }

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        return Author.runAs(caller.getPrincipal().getName(), call::proceed);
    }
}

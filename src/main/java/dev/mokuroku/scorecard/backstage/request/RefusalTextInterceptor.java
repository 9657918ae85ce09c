package dev.mokuroku.scorecard.backstage.request;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/// Runs around the check of the permission.
@RefusalText("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RefusalTextInterceptor {
    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (CatalogException refusal) {
            if (refusal.code() == ErrorCode.FORBIDDEN && !(refusal instanceof ServiceRefusal)) {
                throw new CatalogException(
                        ErrorCode.FORBIDDEN,
                        call.getInterceptorBinding(RefusalText.class).value());
            }
            throw refusal;
        }
    }
}

package dev.mokuroku.api.graphql;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;

/// Answers what callers can understand with its code and message; anything else is logged under an
/// incident id, and the id is all that callers see of it.
@GraphQLErrors
@Interceptor
public class GraphQLErrorsInterceptor {
    @AroundInvoke
    Object answerErrors(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException failure) {
            throw GraphQLFailure.of(failure);
        } catch (RollbackException notCommitted) {
            throw GraphQLFailure.of(new IllegalStateException(notCommitted));
        }
    }
}

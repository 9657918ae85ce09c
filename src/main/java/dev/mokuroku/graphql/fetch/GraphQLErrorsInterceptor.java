package dev.mokuroku.graphql.fetch;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;

/// Converts failures of `@GraphQLApi` methods: a known failure keeps its code and message, any other is logged under an
/// incident id, and the response contains only the id.
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

package dev.mokuroku.api.graphql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Answers what callers can understand with its code and message; anything else is logged under an
/// incident id, and the id is all that callers see of it.
@GraphQLErrors
@Interceptor
public class GraphQLErrorsInterceptor {
    private static final Logger LOG = Logger.getLogger(GraphQLErrorsInterceptor.class);

    @AroundInvoke
    Object answerErrors(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (CatalogException known) {
            LOG.debugf("%s: %s", known.code(), known.getMessage());
            throw new GraphQLFailure(known.code(), String.valueOf(known.getMessage()));
        } catch (RuntimeException unknown) {
            String incident = UUID.randomUUID().toString();
            LOG.errorf(unknown, "Incident %s", incident);
            throw new GraphQLFailure(
                    ErrorCode.INTERNAL, "Something went wrong; the log says more under incident " + incident);
        }
    }
}

package dev.mokuroku.api.graphql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// A failure as GraphQL answers it. SmallRye takes the extensions of an exception that is an error of
/// graphql-java.
public final class GraphQLFailure extends CatalogException implements GraphQLError {
    private static final Logger LOG = Logger.getLogger(GraphQLFailure.class);
    private static final long serialVersionUID = 1L;

    /// What callers can understand goes out with its code and message; anything else is logged under an
    /// incident id, and the id is all that callers see of it.
    public static GraphQLFailure of(RuntimeException failure) {
        if (failure instanceof GraphQLFailure told) {
            return told;
        }
        if (failure instanceof CatalogException known) {
            LOG.debugf("%s: %s", known.code(), known.getMessage());
            return new GraphQLFailure(known.code(), String.valueOf(known.getMessage()));
        }
        CatalogException unavailable = DatabaseFailure.of(failure).orElse(null);
        if (unavailable != null) {
            LOG.warnf("PostgreSQL cannot answer: %s", failure.getMessage());
            return new GraphQLFailure(unavailable.code(), String.valueOf(unavailable.getMessage()));
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "Incident %s", incident);
        return new GraphQLFailure(
                ErrorCode.INTERNAL, "Something went wrong; the log says more under incident " + incident);
    }

    GraphQLFailure(ErrorCode code, String message) {
        super(code, message);
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code().name());
    }
}

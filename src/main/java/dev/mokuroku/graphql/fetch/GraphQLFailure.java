package dev.mokuroku.graphql.fetch;

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

/// A failure as a GraphQL error. SmallRye reads the extensions of an exception that implements
/// graphql-java's `GraphQLError`.
public final class GraphQLFailure extends CatalogException implements GraphQLError {
    private static final Logger LOG = Logger.getLogger(GraphQLFailure.class);
    private static final long serialVersionUID = 1L;

    /// A [CatalogException] keeps its code and message; any other failure is logged under an
    /// incident id, and the response contains only the id.
    public static GraphQLFailure of(RuntimeException failure) {
        if (failure instanceof GraphQLFailure converted) {
            return converted;
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
                ErrorCode.INTERNAL, "Internal error; the server log has details under incident " + incident);
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

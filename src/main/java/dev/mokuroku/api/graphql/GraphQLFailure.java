package dev.mokuroku.api.graphql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/// A failure as GraphQL answers it. SmallRye takes the extensions of an exception that is an error of
/// graphql-java.
public final class GraphQLFailure extends CatalogException implements GraphQLError {
    private static final long serialVersionUID = 1L;

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

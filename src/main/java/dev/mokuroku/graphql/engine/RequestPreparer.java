package dev.mokuroku.graphql.engine;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryCost;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Prepares a request for execution: resolves persisted queries, parses, validates and counts the cost.
record RequestPreparer(PreparedDocuments documents, PersistedQueries persisted, GraphQLConfig limits) {
    /// @param type null if the document is invalid
    /// @param cost null if the document is invalid
    record PreparedRequest(
            GraphQLRequest request,
            PreparedDocument document,
            OperationDefinition.@Nullable Operation type,
            @Nullable QueryCost cost) {
        List<GraphQLError> errors() {
            return document.errors();
        }
    }

    /// @throws CatalogException when the request is refused
    PreparedRequest prepare(GraphQLRequest received, CallContext call) {
        GraphQLRequest request = persisted.resolve(received);
        PreparedDocument document = documents.of(request.query());
        if (!document.errors().isEmpty()) {
            return new PreparedRequest(request, document, null, null);
        }
        PreparedDocument.Operation operation = document.operation(request.operationName());
        if (!call.allowedOperations().contains(operation.type())) {
            throw new CatalogException(ErrorCode.METHOD_NOT_ALLOWED, notAllowed(operation.type()));
        }
        persisted.store(request);
        QueryCost cost = QueryCost.of(operation.plan(), request.variables(), limits);
        return new PreparedRequest(request, document, operation.type(), cost);
    }

    private static String notAllowed(OperationDefinition.Operation type) {
        return switch (type) {
            case SUBSCRIPTION -> "Subscriptions need a WebSocket with the subprotocol graphql-transport-ws";
            case QUERY, MUTATION ->
                "A %s must be sent by POST".formatted(type.name().toLowerCase(Locale.ROOT));
        };
    }
}

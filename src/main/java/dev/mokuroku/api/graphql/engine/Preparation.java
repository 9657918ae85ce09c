package dev.mokuroku.api.graphql.engine;

import dev.mokuroku.api.graphql.limit.GraphQLConfig;
import dev.mokuroku.api.graphql.limit.QueryCost;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All that is done to a request before anything of it is executed.
record Preparation(PreparedDocuments documents, PersistedQueries persisted, GraphQLConfig limits) {
    /// @param type null where the document is wrong
    /// @param cost null where the document is wrong
    record Prepared(
            GraphQLRequest request,
            PreparedDocument document,
            OperationDefinition.@Nullable Operation type,
            @Nullable QueryCost cost) {
        List<GraphQLError> errors() {
            return document.errors();
        }
    }

    /// @throws CatalogException when it is refused
    Prepared prepare(GraphQLRequest sent, Call call) {
        GraphQLRequest request = persisted.resolve(sent);
        PreparedDocument document = documents.of(request.query());
        if (!document.errors().isEmpty()) {
            return new Prepared(request, document, null, null);
        }
        PreparedDocument.Operation operation = document.operation(request.operationName());
        if (!call.allowed().contains(operation.type())) {
            throw new CatalogException(ErrorCode.METHOD_NOT_ALLOWED, notAllowed(operation.type()));
        }
        persisted.keep(request);
        QueryCost cost = QueryCost.of(operation.plan(), request.variables(), limits);
        return new Prepared(request, document, operation.type(), cost);
    }

    private static String notAllowed(OperationDefinition.Operation type) {
        return switch (type) {
            case SUBSCRIPTION -> "Subscriptions are taken over a WebSocket, by the protocol graphql-transport-ws";
            case QUERY, MUTATION ->
                "A %s is taken by POST alone".formatted(type.name().toLowerCase(Locale.ROOT));
        };
    }
}

package dev.mokuroku.graphql.engine;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.limit.CostPlan;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document that was parsed, checked against the limits and validated.
///
/// @param operations by name; the one without a name is `""`. Empty where there are errors
public record PreparedDocument(PreparsedDocumentEntry entry, Map<String, Operation> operations) {
    public record Operation(OperationDefinition.Operation type, CostPlan plan) {}

    public List<GraphQLError> errors() {
        return entry.hasErrors() ? List.copyOf(entry.getErrors()) : List.of();
    }

    /// @throws CatalogException `INVALID_INPUT` when the name matches no operation or is ambiguous
    public Operation operation(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            if (operations.size() == 1) {
                return operations.values().iterator().next();
            }
            throw CatalogException.invalidInput(
                    operations.isEmpty()
                            ? "query: the document holds no operation"
                            : "operationName must name one of the document's operations: " + names());
        }
        Operation operation = operations.get(name);
        if (operation == null) {
            throw CatalogException.invalidInput(
                    "operationName: the document holds no operation '%s', but %s".formatted(name, names()));
        }
        return operation;
    }

    private String names() {
        return String.join(", ", operations.keySet());
    }
}

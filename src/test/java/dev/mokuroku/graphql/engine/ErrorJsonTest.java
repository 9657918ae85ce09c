package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ErrorJsonTest {
    @Test
    void answersCodeMessageAndPathOfAKnownFailure() {
        Map<String, Object> json = ErrorJson.of(fetching(CatalogException.invalidInput("first: must be positive")));
        assertThat(json)
                .containsEntry("message", "first: must be positive")
                .containsEntry("path", List.of("entities"))
                .containsEntry("locations", List.of(Map.of("line", 3, "column", 5)));
        assertThat(code(json)).isEqualTo("INVALID_INPUT");
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        Map<String, Object> json = ErrorJson.of(CatalogException.invalidField("first", "must be from 0 to 100"));
        assertThat(json).containsEntry("message", "first must be from 0 to 100");
        assertThat((Map<?, ?>) json.get("extensions")).extracting("field").isEqualTo("first");
    }

    @Test
    void findsTheKnownFailureBelowWhatWrapsIt() {
        CatalogException known = new CatalogException(ErrorCode.NOT_FOUND, "no such entity");
        Map<String, Object> json = ErrorJson.of(fetching(new CompletionException(new IllegalStateException(known))));
        assertThat(json).containsEntry("message", "no such entity");
        assertThat(code(json)).isEqualTo("NOT_FOUND");
    }

    @Test
    void revealsNothingOfAnUnknownFailure() {
        Map<String, Object> json = ErrorJson.of(fetching(new IllegalStateException("password=secret")));
        assertThat(String.valueOf(json)).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(code(json)).isEqualTo("INTERNAL");
    }

    @Test
    void reportsTheFailureOfABatchAsOneIncident() {
        IllegalStateException failure = new IllegalStateException("broken");
        List<Map<String, Object>> errors = ErrorJson.of(List.of(
                fetching(new CompletionException(failure)),
                fetching(failure),
                fetching(new IllegalStateException("another"))));
        assertThat(errors.get(0)).containsEntry("message", errors.get(1).get("message"));
        assertThat(errors.get(2)).doesNotContainEntry("message", errors.get(0).get("message"));
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        SQLException refused = new SQLException("secret", "08001");
        Map<String, Object> json = ErrorJson.of(fetching(new IllegalStateException(refused)));
        assertThat(code(json)).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(String.valueOf(json)).doesNotContain("secret");
    }

    @Test
    void shortensLongMessages() {
        Map<String, Object> json = ErrorJson.of(CatalogException.invalidInput("x".repeat(5_000)));
        assertThat(String.valueOf(json.get("message"))).hasSize(2_001).endsWith("…");
    }

    @Test
    void namesTheFailureAndNotTheNullThatFollowsFromIt() {
        List<Map<String, Object>> errors = ErrorJson.of(
                executed("{a}", CatalogException.invalidInput("a is broken")).getErrors());
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst()).containsEntry("message", "a is broken");
    }

    @Test
    void answersANullThatMustNotBeAsAnIncident() {
        List<Map<String, Object>> errors = ErrorJson.of(executed("{a}", null).getErrors());
        assertThat(errors).hasSize(1);
        assertThat(code(errors.getFirst())).isEqualTo("INTERNAL");
    }

    @Test
    void answersWhatValidationFindsAsWrongInput() {
        List<Map<String, Object>> errors = ErrorJson.of(executed("{b}", null).getErrors());
        assertThat(code(errors.getFirst())).isEqualTo("INVALID_INPUT");
        assertThat(errors.getFirst()).containsKey("locations");
    }

    private static ExecutionResult executed(String query, RuntimeException failure) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("a", environment -> {
                            if (failure != null) {
                                throw failure;
                            }
                            return null;
                        }))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse("type Query { a: String! }"), wiring))
                .build()
                .execute(query);
    }

    private static ExceptionWhileDataFetching fetching(Throwable failure) {
        return new ExceptionWhileDataFetching(ResultPath.parse("/entities"), failure, new SourceLocation(3, 5));
    }

    private static Object code(Map<String, Object> json) {
        return ((Map<?, ?>) json.get("extensions")).get("code");
    }
}

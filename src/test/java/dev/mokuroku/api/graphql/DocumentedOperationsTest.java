package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Documentation;
import dev.mokuroku.PostgresForTests;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every GraphQL block of README and docs is valid, and answers on the demo catalog.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentedOperationsTest {
    private static final Pattern BLOCK = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);

    /// What a block holds that is validated and not executed, and why. An entry without a block fails.
    private static final Map<String, String> NOT_EXECUTED = Map.of(
            "subscription {", "a subscription needs a WebSocket: SubscriptionsTest executes some",
            "target: \"https://github.com/acme/shop/blob/main/catalog-info.yaml\"", "it reads a file from GitHub");

    @Inject
    GraphQLSchema schema;

    record Block(String page, String operation) {
        boolean isExecuted() {
            return NOT_EXECUTED.keySet().stream().noneMatch(operation::contains);
        }
    }

    static Stream<Block> blocks() throws IOException {
        return Documentation.pages().stream()
                .flatMap(page -> BLOCK.matcher(Documentation.text(page))
                        .results()
                        .map(match -> new Block(page.toString(), match.group(1))));
    }

    static Stream<Block> executedBlocks() throws IOException {
        return blocks().filter(Block::isExecuted);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isValid(Block block) {
        ExecutionInput input =
                ExecutionInput.newExecutionInput(block.operation()).build();
        assertThat(ParseAndValidate.parseAndValidate(schema, input).getErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("executedBlocks")
    void isAnsweredWithoutErrors(Block block) {
        assertThat(GraphQLClient.ask(block.operation()).<String, Object>getMap("data"))
                .isNotEmpty();
    }

    @Test
    void areFoundInReadmeAndSeveralPages() throws IOException {
        assertThat(blocks().map(Block::page).distinct())
                .contains("README.md", "docs/graphql.md", "docs/github.md", "docs/graphql-operations.md");
    }

    @Test
    void leaveNoReasonUnused() throws IOException {
        List<String> operations = blocks().map(Block::operation).toList();
        assertThat(NOT_EXECUTED.keySet())
                .allSatisfy(part -> assertThat(operations).anyMatch(operation -> operation.contains(part)));
    }
}

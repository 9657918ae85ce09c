package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `graphql/schema.graphql` is the contract. `make golden` rewrites it where something is added; a change
/// that breaks clients is written by `make golden BREAKING=true` alone, and told in the changelog.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SchemaTest {
    private static final Path GOLDEN = Path.of("graphql/schema.graphql");

    @Test
    void isTheGoldenOneAndBreaksNothing() throws IOException {
        String schema = RestAssured.get("/graphql/schema.graphql").asString();
        String golden = Files.readString(GOLDEN);
        if (!Boolean.getBoolean("golden.breaking")) {
            assertThat(SchemaBreakage.between(golden, schema))
                    .as("changes that break clients of %s", GOLDEN)
                    .isEmpty();
        }
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, schema);
        }
        assertThat(schema).as("the schema; `make golden` writes what was added").isEqualTo(Files.readString(GOLDEN));
    }
}

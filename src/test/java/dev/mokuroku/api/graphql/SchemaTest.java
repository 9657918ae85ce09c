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

/// `graphql/schema.graphql` is the contract. `make golden` rewrites it.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SchemaTest {
    private static final Path GOLDEN = Path.of("graphql/schema.graphql");

    @Test
    void isTheGoldenOne() throws IOException {
        String schema = RestAssured.get("/graphql/schema.graphql").asString();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(GOLDEN));
    }
}

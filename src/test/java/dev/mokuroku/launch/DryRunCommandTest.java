package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DryRunCommandTest {
    @Inject
    DryRunCommand command;

    @Test
    void reportsOfEverySource() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = command.run(new PrintStream(told, true, UTF_8));
        assertThat(code).isZero();
        assertThat(told.toString(UTF_8).lines())
                .anySatisfy(line -> assertThat(line)
                        .matches("folder:.*/catalog-info: files \\d+, entities \\d+, .*Component \\d+.*"))
                .contains("GitHub: 0 calls, 0 points of the rate limit", "Nothing was stored.");
    }
}

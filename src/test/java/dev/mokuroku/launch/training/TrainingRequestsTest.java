package dev.mokuroku.launch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TrainingRequestsTest {
    @TestHTTPResource("/")
    String server;

    /// The catalog of the tests has no such component as the training's, so one request is told so.
    @Test
    void saysWhichRequestIsNotAnsweredAsItShouldBe() {
        assertThatThrownBy(() -> new TrainingRequests(origin()).send(1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/by-name/component/default/component-7 answered 404");
    }

    private String origin() {
        assertThat(server).endsWith("/");
        return server.substring(0, server.length() - 1);
    }
}

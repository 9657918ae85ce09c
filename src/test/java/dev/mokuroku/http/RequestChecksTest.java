package dev.mokuroku.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RequestChecksTest {
    private static final String ENTITIES = "/api/catalog/entities/by-query";

    @TestHTTPResource("/")
    URI server;

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void refusesAPathWithoutASlashAndARequestWithoutAHost() throws IOException {
        assertThat(statusOf("GET foo HTTP/1.1\nHost: localhost\n\n")).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(statusOf("GET /q/health HTTP/1.1\n\n")).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(errors).isEmpty();
    }

    /// The response to the next request shows that the server has seen the end of the one before.
    @Test
    void logsNoErrorForABodyThatBreaksOff() throws IOException {
        for (String path : List.of("/graphql", ENTITIES, "/api/permission/authorize", "/webhooks/github")) {
            String head = "POST %s HTTP/1.1\nHost: localhost\nContent-Type: application/json\n".formatted(path);
            try (RawConnection half = new RawConnection(server)) {
                half.send(head + "Content-Length: 100\n\n{\"");
            }
            try (RawConnection malformed = new RawConnection(server)) {
                malformed.send(head + "Transfer-Encoding: chunked\n\nZZ\n{\"");
                assertThat(malformed.status()).isIn("", "HTTP/1.1 400 Bad Request");
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void refusesCompressedBodies() {
        given().header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(new byte[] {31, -117})
                .post(ENTITIES)
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .body("error.message", containsString("without compression"));
        given().header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(new byte[] {31, -117})
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", is("UNSUPPORTED_MEDIA_TYPE"));
        given().header("Content-Encoding", "identity")
                .contentType("application/json")
                .body("{}")
                .post(ENTITIES)
                .then()
                .statusCode(200);
    }

    private String statusOf(String request) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            return connection.send(request).status();
        }
    }
}

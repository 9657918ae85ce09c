package dev.mokuroku.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guard is where the server accepts connections, and streams are limited.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(ConnectionLimitsTest.ShortTimes.class)
class ConnectionLimitsTest {
    public static final class ShortTimes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mokuroku.http.header-timeout", "1s",
                    "mokuroku.http.body-timeout", "1s",
                    "mokuroku.http.write-timeout", "10s",
                    "mokuroku.http.max-streams", "1",
                    "mokuroku.http.stream-wait", "10ms");
        }
    }

    @TestHTTPResource("/")
    URI server;

    @Inject
    ConnectionGuards guards;

    /// The server tells that it listens after it does.
    @BeforeEach
    void awaitGuards() {
        Awaitility.await().until(guards::areInstalled);
    }

    @Test
    void endsConnectionsThatSendHalfARequest() throws IOException {
        try (RawConnection headers = new RawConnection(server);
                RawConnection body = new RawConnection(server);
                RawConnection nothing = new RawConnection(server)) {
            headers.send("GET /q/health HTTP/1.1\nHost: localhost\n");
            body.send("POST /graphql HTTP/1.1\nHost: localhost\nContent-Length: 9\n"
                    + "Content-Type: application/json\n\n{\"");
            assertThat(headers.rest()).isEmpty();
            assertThat(body.rest()).isEmpty();
            assertThat(nothing.rest()).isEmpty();
        }
    }

    @Test
    void refusesAStreamTooManyAndEndsOneThatNobodyReads() throws Exception {
        Awaitility.await().until(() -> get("/test/endless/small").statusCode() == 200);
        try (RawConnection reader = new RawConnection(server)) {
            reader.send("GET /test/endless HTTP/1.1\nHost: localhost\n\n");
            assertThat(reader.status()).isEqualTo("HTTP/1.1 200 OK");
            get("/test/endless/small")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("error.name", is("ServiceUnavailableError"));
            long written = EndlessResource.WRITTEN.get(1, TimeUnit.MINUTES);
            assertThat(written).as("what the kernel takes, and little more").isLessThan(20_000_000);
            Awaitility.await()
                    .untilAsserted(() ->
                            get("/test/endless/small").then().statusCode(200).header("Content-Length", "2"));
        }
    }

    @Test
    void breaksOffWhatCannotBeFinished() throws IOException {
        try (RawConnection reader = new RawConnection(server)) {
            Awaitility.await().until(() -> get("/test/endless/small").statusCode() == 200);
            String response = reader.send("GET /test/endless/broken HTTP/1.1\nHost: localhost\n\n")
                    .rest();
            assertThat(response).startsWith("HTTP/1.1 200 OK").doesNotEndWith("0\r\n\r\n");
        }
    }
}

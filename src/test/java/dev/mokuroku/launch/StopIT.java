package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.api.graphql.change.SocketClient;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks the process to end while it is asked.
@Tag("slow")
class StopIT {
    private static final String BODY = "{\"query\":\"{entities(first:0){totalCount}}\"}";

    @TempDir
    Path data;

    @Test
    void answersWhatIsUnderWay() throws Exception {
        try (PackagedMokuroku running = PackagedMokuroku.start(data, Map.of());
                Socket socket = new Socket("localhost", running.port())) {
            OutputStream request = socket.getOutputStream();
            request.write("""
                    POST /graphql HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """.formatted(BODY.length()).getBytes(US_ASCII));
            request.write(BODY.substring(0, 10).getBytes(US_ASCII));
            request.flush();
            running.ask("{__typename}");
            running.terminate();
            assertThat(running.endsWithin(Duration.ofSeconds(1)))
                    .as("it waits for the request")
                    .isFalse();
            request.write(BODY.substring(10).getBytes(US_ASCII));
            request.flush();
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.lines()).anyMatch(line -> line.contains("\"totalCount\""));
            assertThat(running.endsWithin(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void waitsForNoSocket() throws Exception {
        try (PackagedMokuroku running = PackagedMokuroku.start(data, Map.of())) {
            URI graphql = URI.create("http://localhost:%d/graphql".formatted(running.port()));
            SocketClient.connected(graphql).close();
            SocketClient client = SocketClient.connected(graphql);
            client.subscribe("1", "subscription{entityChanged{ref}}");
            running.terminate();
            client.expect("closed");
            assertThat(running.endsWithin(Duration.ofSeconds(20))).isTrue();
            assertThat(running.log()).contains("stopped in").doesNotContain("Timed out waiting");
        }
    }
}

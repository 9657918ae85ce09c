package dev.mokuroku.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is meant to hurt is refused, quickly, with a code.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HostileQueriesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration QUICK = Duration.ofMillis(50);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI graphql;

    record Hostile(String name, String body, String code, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> hostile() {
        return Stream.of(tooDeep(), tooMuch(), tooMuchBesideTheQuery(), wrong()).flatMap(it -> it);
    }

    private static Stream<Hostile> tooDeep() {
        return Stream.of(
                query(
                        "depth 200",
                        "{entities{nodes" + "{owner".repeat(200) + "{ref}" + "}".repeat(200) + "}}",
                        "LIMIT_EXCEEDED",
                        "deep"),
                query("depth 5,000", "{a".repeat(5_000) + "}".repeat(5_000), "LIMIT_EXCEEDED", "at most"),
                query(
                        "circular fragments",
                        "{...A} fragment A on Query{...B} fragment B on Query{...A}",
                        "INVALID_INPUT",
                        "spreads itself"),
                query("a fragment in itself", "{...A} fragment A on Query{...A}", "INVALID_INPUT", "spreads itself"),
                query("doubling fragments", doubling(40), "LIMIT_EXCEEDED", "fields"),
                new Hostile(
                        "deep variables",
                        "{\"query\":\"{__typename}\",\"variables\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000)
                                + "}}",
                        "LIMIT_EXCEEDED",
                        "nested"));
    }

    private static Stream<Hostile> tooMuch() {
        return Stream.of(
                query("10,000 aliases", "{" + numbered(10_000, "a%d:__typename ") + "}", "LIMIT_EXCEEDED", "tokens"),
                query(
                        "101 aliases",
                        "{entity(ref:\"component:basket-service\"){" + numbered(101, "a%d:ref ") + "}}",
                        "LIMIT_EXCEEDED",
                        "aliases"),
                query("51 root fields", "{" + numbered(51, "a%d:__typename ") + "}", "LIMIT_EXCEEDED", "root"),
                query(
                        "a huge list",
                        "{facets(fields:[" + "\"kind\" ".repeat(1_001) + "]){field}}",
                        "LIMIT_EXCEEDED",
                        "1001 elements"),
                query(
                        "21 facets",
                        "{facets(fields:[" + "\"kind\" ".repeat(21) + "]){field}}",
                        "INVALID_INPUT",
                        "fields"),
                query(
                        "50 mutations",
                        "mutation{" + numbered(50, "a%d:rebuildIndex{index{entityCount}} ") + "}",
                        "LIMIT_EXCEEDED",
                        "costs"),
                query(
                        "a prefix of 2,000 characters",
                        "{entities(where:{name:{hasPrefix:\"" + "x".repeat(2_000) + "\"}}){totalCount}}",
                        "INVALID_INPUT",
                        "metadata.name: a value must be at most 1024 characters"),
                query(
                        "a page of a thousand",
                        "{entities(first:1000){totalCount}}",
                        "INVALID_INPUT",
                        "first must be from 0 to 100"),
                query("900,000 characters", "{" + "x".repeat(900_000) + "}", "LIMIT_EXCEEDED", "204800"),
                query("a name without end", "{" + "x".repeat(150_000) + "}", "LIMIT_EXCEEDED", "150000 characters"),
                query(
                        "a number without end",
                        "{entities(first:" + "9".repeat(150_000) + "){totalCount}}",
                        "LIMIT_EXCEEDED",
                        "150000 characters"),
                query(
                        "directives",
                        "{__typename " + "@skip(if:false) ".repeat(2_000) + "}",
                        "LIMIT_EXCEEDED",
                        "tokens"));
    }

    private static Stream<Hostile> tooMuchBesideTheQuery() {
        return Stream.of(
                new Hostile(
                        "a prefix of 900,000 characters under 45 aliases",
                        "{\"query\":\"query($p:String!){"
                                + numbered(45, "a%d:entities(where:{name:{hasPrefix:$p}}){totalCount} ")
                                + "}\",\"variables\":{\"p\":\"" + "x".repeat(900_000) + "\"}}",
                        "LIMIT_EXCEEDED",
                        "p: a text of 900000 characters is too long"),
                new Hostile(
                        "a list of 100,000 in variables",
                        "{\"query\":\"query($f:[ID!]!){nodes(ids:$f){ref}}\",\"variables\":{\"f\":[\"12345\""
                                + ",\"12345\"".repeat(99_999) + "]}}",
                        "LIMIT_EXCEEDED",
                        "more than 25000 values"),
                new Hostile(
                        "100,000 lists in variables",
                        "{\"query\":\"{__typename}\",\"variables\":{\"a\":[0"
                                + (",[" + "[],".repeat(999) + "[]]").repeat(100) + "]}}",
                        "LIMIT_EXCEEDED",
                        "more than 25000 values"),
                new Hostile(
                        "a huge list in variables",
                        "{\"query\":\"query($f:[String!]!){facets(fields:$f){field}}\",\"variables\":{\"f\":[\"a\""
                                + ",\"a\"".repeat(1_000) + "]}}",
                        "LIMIT_EXCEEDED",
                        "1001 elements"),
                new Hostile(
                        "a large page in variables",
                        "{\"query\":\"query($n:Int){entities(first:$n){totalCount}}\",\"variables\":{\"n\":101}}",
                        "INVALID_INPUT",
                        "first must be from 0 to 100"),
                new Hostile("2 MB", "{\"query\":\"" + " ".repeat(2_000_000) + "\"}", "TOO_LARGE", "1048576 bytes"));
    }

    private static Stream<Hostile> wrong() {
        return Stream.of(
                query("no document", "", "INVALID_INPUT", "query"),
                query("no syntax", "{entities(", "INVALID_INPUT", "Invalid syntax"),
                query("no such field", "{nothing}", "INVALID_INPUT", "nothing"),
                new Hostile(
                        "variables that are no object",
                        "{\"query\":\"{__typename}\",\"variables\":[1]}",
                        "INVALID_INPUT",
                        "variables must be"),
                new Hostile(
                        "a variable of another type",
                        "{\"query\":\"query($n:Int){entities(first:$n){totalCount}}\",\"variables\":{\"n\":\"x\"}}",
                        "INVALID_INPUT",
                        "n"),
                new Hostile(
                        "a batch",
                        "[" + "{\"query\":\"{__typename}\"},".repeat(99) + "{\"query\":\"{__typename}\"}]",
                        "LIMIT_EXCEEDED",
                        "one operation"),
                new Hostile("no JSON", "{\"query\":", "INVALID_INPUT", "not JSON: line 1"));
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Hostile hostile) throws Exception {
        JsonNode error = send(hostile.body()).path("errors").path(0);
        assertThat(error.at("/extensions/code").asText()).as(error.toString()).isEqualTo(hostile.code());
        assertThat(error.path("message").asText()).contains(hostile.says()).doesNotContain("Exception");
        assertThat(fastestOf(20, hostile.body())).as("refused within").isLessThan(QUICK);
    }

    /// Ten megabytes are announced, and none of them is sent.
    @Test
    void refusesALargeBodyByItsLength() throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            try (Socket socket = new Socket(graphql.getHost(), graphql.getPort())) {
                long start = System.nanoTime();
                socket.getOutputStream().write("""
                        POST /graphql HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/json\r
                        Content-Length: 10000000\r
                        \r
                        """.getBytes(StandardCharsets.US_ASCII));
                String status = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
                fastest = Math.min(fastest, System.nanoTime() - start);
                assertThat(status).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
            }
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(QUICK);
    }

    @Test
    void othersAreAnsweredMeanwhile() throws Exception {
        Duration alone = fastestOf(5, "{\"query\":\"{entities(first:5){nodes{ref}}}\"}");
        List<CompletableFuture<HttpResponse<String>>> attacks = hostile()
                .filter(it -> it.body().length() < 1_000_000)
                .flatMap(it -> Stream.generate(() -> it).limit(20))
                .map(it -> CLIENT.sendAsync(request(it.body()), HttpResponse.BodyHandlers.ofString()))
                .toList();
        JsonNode answer = send("{\"query\":\"{entities(first:5){nodes{ref}}}\"}");
        assertThat(answer.at("/data/entities/nodes"))
                .as("alone it took %s", alone)
                .hasSize(5);
        assertThat(attacks)
                .allSatisfy(attack -> assertThat(attack.join().body()).contains("\"errors\""));
    }

    private static Hostile query(String name, String query, String code, String says) {
        try {
            return new Hostile(name, MAPPER.writeValueAsString(Map.of("query", query)), code, says);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String numbered(int count, String pattern) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> text.append(pattern.formatted(i)));
        return text.toString();
    }

    /// Each fragment spreads the next one twice.
    private static String doubling(int fragments) {
        StringBuilder text = new StringBuilder("{...F0}");
        for (int i = 0; i < fragments; i++) {
            text.append("fragment F%d on Query{...F%d ...F%d}".formatted(i, i + 1, i + 1));
        }
        return text.append("fragment F%d on Query{__typename}".formatted(fragments))
                .toString();
    }

    /// The fastest: others may want the processor, too.
    private Duration fastestOf(int times, String body) throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            send(body);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return Duration.ofNanos(fastest);
    }

    private JsonNode send(String body) throws Exception {
        return MAPPER.readTree(
                CLIENT.send(request(body), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(graphql)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}

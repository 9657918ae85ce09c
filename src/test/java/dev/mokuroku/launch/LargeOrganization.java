package dev.mokuroku.launch;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;

/// An organisation on GitHub whose every repository holds a component. All of them change with each edition.
final class LargeOrganization implements AutoCloseable {
    private static final int PAGE = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int size;
    private final WireMockServer github;
    private volatile int edition;

    LargeOrganization(int size) {
        this.size = size;
        this.github = new WireMockServer(
                wireMockConfig().dynamicPort().disableRequestJournal().extensions(new Listing()));
        github.start();
        github.stubFor(WireMock.post("/graphql").willReturn(WireMock.ok()));
    }

    String apiUrl() {
        return github.baseUrl();
    }

    /// From now on every descriptor carries the label `edition: e<to>`.
    void edit(int to) {
        edition = to;
    }

    @Override
    public void close() {
        github.stop();
    }

    private String page(int from) {
        ObjectNode answer = MAPPER.createObjectNode();
        ObjectNode data = answer.putObject("data");
        data.putObject("rateLimit").put("cost", 1).put("remaining", 4_000);
        ObjectNode repositories = data.putObject("repositoryOwner").putObject("repositories");
        int to = Math.min(size, from + PAGE);
        repositories.putObject("pageInfo").put("hasNextPage", to < size).put("endCursor", Integer.toString(to));
        ArrayNode nodes = repositories.putArray("nodes");
        for (int number = from; number < to; number++) {
            nodes.add(new GeneratedRepository(number, edition, size).node());
        }
        return answer.toString();
    }

    @SuppressWarnings("deprecation") // the newer interface gives no way to answer before the stub is served
    private final class Listing extends ResponseDefinitionTransformer {
        @Override
        public ResponseDefinition transform(
                Request request, ResponseDefinition response, FileSource files, Parameters parameters) {
            try {
                JsonNode after =
                        MAPPER.readTree(request.getBody()).path("variables").path("after");
                return new ResponseDefinitionBuilder()
                        .withStatus(200)
                        .withBody(page(after.asInt(0)))
                        .build();
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        @Override
        public String getName() {
            return "listing";
        }
    }
}

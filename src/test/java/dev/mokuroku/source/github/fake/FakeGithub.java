package dev.mokuroku.source.github.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A GitHub with both of its APIs. As an extension of JUnit, it forgets everything before each test, and fails a test
/// that made a request nothing was prepared for.
public final class FakeGithub implements AutoCloseable, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Pattern OPERATION = Pattern.compile("query (\\w+)");

    private final Projection projection = new Projection();
    private final WireMockServer server;

    public FakeGithub() {
        this(wireMockConfig());
    }

    private FakeGithub(WireMockConfiguration options) {
        server = new WireMockServer(options.dynamicPort().extensions(projection));
        server.start();
    }

    /// For many requests: remembers none, so their number and the unexpected ones are not known.
    public static FakeGithub withoutJournal() {
        return new FakeGithub(wireMockConfig().disableRequestJournal());
    }

    public String apiUrl() {
        return server.baseUrl();
    }

    /// Prepares the answer to a query.
    ///
    /// @param operation the name of the query in its document
    public QueryStub query(String operation) {
        return new QueryStub(server, operation);
    }

    /// Prepares the answer to a request of the REST API.
    public void rest(MappingBuilder request) {
        server.stubFor(request);
    }

    /// Prepares responses of the REST API, one after another. The last one is repeated.
    public void rest(Supplier<MappingBuilder> request, ResponseDefinitionBuilder... responses) {
        inOrder(server, request, responses);
    }

    static void inOrder(
            WireMockServer server, Supplier<MappingBuilder> request, ResponseDefinitionBuilder... responses) {
        String scenario = UUID.randomUUID().toString();
        for (int i = 0; i < responses.length; i++) {
            server.stubFor(request.get()
                    .inScenario(scenario)
                    .whenScenarioStateIs(stateAfter(i))
                    .willReturn(responses[i])
                    .willSetStateTo(stateAfter(Math.min(i + 1, responses.length - 1))));
        }
    }

    private static String stateAfter(int responses) {
        return responses == 0 ? Scenario.STARTED : "after " + responses;
    }

    /// Answers from data that the variables of the query choose.
    public ResponseDefinitionBuilder computed(Function<JsonNode, ObjectNode> data) {
        return answer(GithubJson.object()).withTransformerParameter(Projection.COMPUTED, projection.add(data));
    }

    /// Answers what a query requests of this data.
    ///
    /// @param data from the root of GitHub's schema on
    public static ResponseDefinitionBuilder answer(ObjectNode data) {
        return okJson(data.toString()).withTransformers(Projection.NAME);
    }

    /// A response with this body.
    ///
    /// @param file in `src/test/resources/github`
    public static ResponseDefinitionBuilder body(String file) {
        return okJson(GithubJson.text(file));
    }

    /// A response of the REST API that refuses a request.
    public static ResponseDefinitionBuilder refusal(int status, String message) {
        ObjectNode body = GithubJson.object()
                .put("message", message)
                .put("documentation_url", "https://docs.github.com/rest")
                .put("status", Integer.toString(status));
        return jsonResponse(body.toString(), status);
    }

    /// Data with these repositories, each by its name.
    public static ObjectNode named(FakeRepository... repositories) {
        ObjectNode byName = GithubJson.object();
        for (FakeRepository repository : repositories) {
            repository.slugs().forEach(slug -> byName.set(GithubSchema.keyOf(slug), repository.json()));
        }
        return GithubJson.object("repository", byName);
    }

    /// Data with a page of the repositories of an organisation.
    ///
    /// @param cursor after which the next page begins, null on the last page
    public static ObjectNode page(@Nullable String cursor, FakeRepository... repositories) {
        ObjectNode owner = GithubJson.object().put("__typename", "Organization");
        Collection<ObjectNode> nodes =
                List.of(repositories).stream().map(FakeRepository::json).toList();
        owner.set("repositories", GithubJson.connection(cursor, nodes));
        return GithubJson.object("repositoryOwner", owner);
    }

    /// How often GraphQL was requested.
    public int queries() {
        return (int) calls().stream().filter(call -> call.startsWith("query")).count();
    }

    /// How often a query was requested.
    public int queries(String operation) {
        return (int) calls().stream().filter(("query " + operation)::equals).count();
    }

    /// All requests in their order, such as `GET /repos/acme/shop` or `query Repositories`.
    public List<String> calls() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> nameOf(event.getRequest()))
                .toList();
    }

    /// The requests in their order.
    public List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    public void forgetCalls() {
        server.resetRequests();
    }

    public void assertEverythingWasExpected() {
        assertThat(server.findAllUnmatchedRequests().stream().map(FakeGithub::nameOf))
                .as("requests that the test prepared no answer for")
                .isEmpty();
        assertThat(projection.failures())
                .as("queries or data that GitHub does not allow")
                .isEmpty();
    }

    private static String nameOf(LoggedRequest request) {
        if (!request.getUrl().endsWith("/graphql")) {
            return "%s %s".formatted(request.getMethod(), request.getUrl());
        }
        Matcher operation = OPERATION.matcher(request.getBodyAsString());
        return operation.find() ? operation.group() : "query without a name";
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        server.resetAll();
        projection.reset();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertEverythingWasExpected();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        server.stop();
    }
}

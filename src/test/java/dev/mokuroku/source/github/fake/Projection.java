package dev.mokuroku.source.github.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Turns the data that a stub holds into the answer to the query of a request.
final class Projection implements ResponseDefinitionTransformerV2 {
    static final String NAME = "projection";
    static final String COMPUTED = "computed";

    private final ObjectNode rateLimit = GithubJson.resource("rate-limit.json");
    private final Map<String, Function<JsonNode, ObjectNode>> computed = new ConcurrentHashMap<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    /// @param data by the variables of a query
    /// @return the name of the data, for the parameter [#COMPUTED]
    String add(Function<JsonNode, ObjectNode> data) {
        String name = UUID.randomUUID().toString();
        computed.put(name, data);
        return name;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    void reset() {
        failures.clear();
        computed.clear();
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        ResponseDefinition stub = event.getResponseDefinition();
        try {
            JsonNode request = GithubJson.parse(event.getRequest().getBodyAsString());
            ObjectNode data = dataOf(event, request.path("variables"));
            if (!data.has("rateLimit")) {
                data.set("rateLimit", rateLimit);
            }
            return ResponseDefinitionBuilder.like(stub)
                    .but()
                    .withBody(GithubSchema.answer(request.path("query").asText(), request.path("variables"), data)
                            .toString())
                    .build();
        } catch (RuntimeException failure) {
            failures.add(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private ObjectNode dataOf(ServeEvent event, JsonNode variables) {
        Object name = event.getTransformerParameters().get(COMPUTED);
        Function<JsonNode, ObjectNode> function = name == null ? null : computed.get(name.toString());
        return function == null
                ? (ObjectNode) GithubJson.parse(event.getResponseDefinition().getBody())
                : function.apply(variables);
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}

package dev.mokuroku.source.github.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Queries of one name that a test expects.
public final class QueryStub {
    private final WireMockServer server;
    private final List<Condition> conditions = new ArrayList<>();
    private int priority = 5;

    private record Condition(String path, StringValuePattern value) {}

    QueryStub(WireMockServer server, String operation) {
        this.server = server;
        text(WireMock.containing("query %s(".formatted(operation)));
    }

    /// Only with this value of a variable.
    ///
    /// @param value null where the variable is not given
    public QueryStub with(String variable, @Nullable String value) {
        return with(variable, value == null ? absent() : equalTo(value));
    }

    /// @param variable by its name, or a path below the variables such as `order.field`
    public QueryStub with(String variable, StringValuePattern value) {
        conditions.add(new Condition("$.variables." + variable, value));
        return this;
    }

    /// Only where the document of the query is so.
    public QueryStub text(StringValuePattern document) {
        conditions.add(new Condition("$.query", document));
        return this;
    }

    /// Before what was prepared otherwise.
    public QueryStub first() {
        priority = 1;
        return this;
    }

    /// Answers what the query requests of this data.
    ///
    /// @param data from the root of GitHub's schema on
    public void answers(ObjectNode data) {
        responds(FakeGithub.answer(data));
    }

    /// Responds once with each of these, then again and again with the last.
    public void responds(ResponseDefinitionBuilder... responses) {
        FakeGithub.inOrder(server, this::mapping, responses);
    }

    private MappingBuilder mapping() {
        MappingBuilder mapping = post("/graphql").atPriority(priority);
        conditions.forEach(condition -> mapping.withRequestBody(matchingJsonPath(condition.path(), condition.value())));
        return mapping;
    }
}

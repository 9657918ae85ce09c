package dev.mokuroku.source.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.github.GithubException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides what an answer to a GraphQL query is worth where it holds errors.
final class GraphQLErrors {
    private static final Set<String> REFUSALS = Set.of("FORBIDDEN", "INSUFFICIENT_SCOPES");

    /// Fields without which the rest of an answer is right. Any other field that is hidden is no answer: taken for
    /// null, it would look like something gone.
    private static final Pattern OPTIONAL = Pattern.compile(
            // of repositories
            "description|homepageUrl|licenseInfo|primaryLanguage|languages|branchProtectionRule|rules|latestRelease"
                    + "|vulnerabilityAlerts|(?:readme|owners|m)\\d+"
                    // of people and teams
                    + "|email|suspendedAt|bio|avatarUrl|editTeamUrl");

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final String document;
    private final JsonNode data;

    private GraphQLErrors(String document, JsonNode data) {
        this.document = document;
        this.data = data;
    }

    /// The `data`, in which optional fields are left out that the credentials may not see: null there means that there
    /// is nothing.
    ///
    /// @param document the query that was sent
    /// @throws TransientException where another attempt may bring an answer
    /// @throws HiddenFieldException where the same query without a field may
    static JsonNode dataOf(JsonNode answer, String document) throws TransientException, GithubException {
        JsonNode data = answer.path("data");
        GraphQLErrors errors = new GraphQLErrors(document, data);
        for (JsonNode error : answer.path("errors")) {
            errors.handle(error);
        }
        if (!data.isObject()) {
            throw new TransientException("the response has no data", Duration.ZERO);
        }
        return data;
    }

    private void handle(JsonNode error) throws TransientException, GithubException {
        String type = error.path("type").asText();
        String said = error.path("message").asText();
        if (type.equals("NOT_FOUND")) {
            return; // where it is asked for something that is not there, the answer is null
        }
        if (error.path("extensions").path("saml_failure").asBoolean()) {
            throw new GithubException("GitHub refuses the token: %s".formatted(said));
        }
        if (!REFUSALS.contains(type)) {
            throw new TransientException("GraphQL error: %s".formatted(said), Duration.ZERO);
        }
        if (!leaveOut(error.path("path"))) {
            Optional<String> field = hiddenField(error);
            throw field.isPresent()
                    ? new HiddenFieldException(field.get(), said)
                    : new GithubException("GitHub refuses a part of the query: %s".formatted(said));
        }
    }

    /// @return false where more is missing than the optional field at this path
    private boolean leaveOut(JsonNode path) {
        JsonNode parent = data;
        for (JsonNode step : path) {
            if (parent instanceof ObjectNode object && isOptional(step)) {
                object.remove(step.asText());
                return true;
            }
            parent = step.isInt() ? parent.path(step.asInt()) : parent.path(step.asText());
        }
        return false;
    }

    /// The optional field that an error is about: by its path, else by where it stands in the document.
    private Optional<String> hiddenField(JsonNode error) {
        for (JsonNode step : error.path("path")) {
            if (isOptional(step)) {
                return Optional.of(step.asText());
            }
        }
        JsonNode at = error.path("locations").path(0);
        return document.lines()
                .skip(Math.max(0, at.path("line").asInt() - 1))
                .findFirst()
                .map(WORD::matcher)
                .filter(words -> words.find(Math.clamp(at.path("column").asInt() - 1, 0, words.regionEnd())))
                .map(Matcher::group)
                .filter(word -> OPTIONAL.matcher(word).matches());
    }

    private static boolean isOptional(JsonNode step) {
        return step.isTextual() && OPTIONAL.matcher(step.asText()).matches();
    }
}

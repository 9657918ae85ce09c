package dev.mokuroku.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.repository.RepositoryFacts.Protection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what protects a branch: its branch protection rule, and the rules of the rulesets that apply to it. The
/// stricter one holds.
final class ProtectionParser {
    private final JsonNode rule;
    private final List<JsonNode> rules;

    private ProtectionParser(JsonNode rule, List<JsonNode> rules) {
        this.rule = rule;
        this.rules = rules;
    }

    /// What may not be seen is missing in the answer; null is a branch without.
    ///
    /// @return null where it is not known whether anything protects the branch
    static @Nullable Protection of(JsonNode branch) {
        JsonNode rule = branch.path("branchProtectionRule");
        List<JsonNode> rules = branch.path("rules")
                .path("nodes")
                .valueStream()
                .filter(JsonNode::isObject)
                .toList();
        if (rule.isObject() || !rules.isEmpty()) {
            return new ProtectionParser(rule, rules).read();
        }
        return rule.isMissingNode() || branch.path("rules").isMissingNode() ? null : Protection.NONE;
    }

    private Protection read() {
        boolean reviews = rule.path("requiresApprovingReviews").asBoolean();
        int maxReviews = parameters("PULL_REQUEST")
                .mapToInt(rule -> rule.path("requiredApprovingReviewCount").asInt())
                .max()
                .orElse(0);
        return new Protection(
                true,
                Math.max(reviews ? rule.path("requiredApprovingReviewCount").asInt() : 0, maxReviews),
                rule.path("requiresCodeOwnerReviews").asBoolean()
                        || parameters("PULL_REQUEST")
                                .anyMatch(rule ->
                                        rule.path("requireCodeOwnerReview").asBoolean()),
                rule.path("requiresStatusChecks").asBoolean() || has("REQUIRED_STATUS_CHECKS"),
                Stream.concat(
                                FactsParser.texts(rule.path("requiredStatusCheckContexts"), ""),
                                parameters("REQUIRED_STATUS_CHECKS")
                                        .flatMap(rule ->
                                                FactsParser.texts(rule.path("requiredStatusChecks"), "/context")))
                        .distinct()
                        .sorted()
                        .toList(),
                rule.path("isAdminEnforced").asBoolean(),
                !forbidsForcePushes());
    }

    /// A branch protection rule forbids them unless it allows them.
    private boolean forbidsForcePushes() {
        return has("NON_FAST_FORWARD")
                || (rule.isObject() && !rule.path("allowsForcePushes").asBoolean());
    }

    private boolean has(String type) {
        return ofType(type).findAny().isPresent();
    }

    private Stream<JsonNode> parameters(String type) {
        return ofType(type).map(rule -> rule.path("parameters"));
    }

    private Stream<JsonNode> ofType(String type) {
        return rules.stream().filter(rule -> rule.path("type").asText().equals(type));
    }
}

package dev.mokuroku.scaffolder.github.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiRequest;
import java.time.Duration;

/// Protects a branch by the inputs of a step. Each request may be repeated.
public final class BranchProtection {
    private static final int MAX_ATTEMPTS = 5;
    /// GitHub may take a moment to know a branch that was pushed.
    private static final Duration WAIT = Duration.ofMillis(600);

    private final GithubStep step;

    public BranchProtection(GithubStep step) {
        this.step = step;
    }

    /// @param enforceAdmins the name of the input that says whether the rules hold for administrators
    /// @throws RefusedCallException if GitHub refuses
    public void protect(String branch, String enforceAdmins) throws InterruptedException {
        String path = step.repository().api("/branches/%s/protection".formatted(RepositoryUrl.escaped(branch)));
        ObjectNode rules = rules(enforceAdmins);
        for (int attempt = 1; ; attempt++) {
            try {
                step.send(ApiRequest.put(path, rules));
                break;
            } catch (RefusedCallException refused) {
                if (refused.status() != 404 || attempt == MAX_ATTEMPTS) {
                    throw refused;
                }
                step.context().cancellation().sleep(WAIT);
            }
        }
        if (step.flag("requiredCommitSigning", false)) {
            step.sendRepeatable(ApiRequest.post(path + "/required_signatures", PlainJson.MAPPER.createObjectNode()));
        }
    }

    private ObjectNode rules(String enforceAdmins) {
        ObjectNode rules = PlainJson.MAPPER.createObjectNode();
        ObjectNode checks = rules.putObject("required_status_checks");
        checks.put("strict", step.flag("requireBranchesToBeUpToDate", true));
        var contexts = checks.putArray("contexts");
        step.texts("requiredStatusCheckContexts").forEach(contexts::add);
        JsonNode restrictions = step.input("restrictions");
        rules.set("restrictions", restrictions.isMissingNode() ? rules.nullNode() : restrictions);
        rules.put("enforce_admins", step.flag(enforceAdmins, true));
        rules.set("required_pull_request_reviews", reviews());
        rules.put("required_conversation_resolution", step.flag("requiredConversationResolution", false));
        rules.put("required_linear_history", step.flag("requiredLinearHistory", false));
        rules.put("block_creations", step.flag("blockCreations", false));
        return rules;
    }

    private ObjectNode reviews() {
        ObjectNode reviews = PlainJson.MAPPER
                .createObjectNode()
                .put(
                        "required_approving_review_count",
                        step.input("requiredApprovingReviewCount").asInt(1))
                .put("require_code_owner_reviews", step.flag("requireCodeOwnerReviews", false))
                .put("dismiss_stale_reviews", step.flag("dismissStaleReviews", false))
                .put("require_last_push_approval", step.flag("requireLastPushApproval", false));
        JsonNode allowances = step.input("bypassPullRequestAllowances");
        if (!allowances.isMissingNode()) {
            reviews.set("bypass_pull_request_allowances", allowances);
        }
        return reviews;
    }
}

package dev.mokuroku.scaffolder.github.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.github.GithubStep;
import java.util.Map;

/// The body of the request that creates a repository.
final class RepositorySettings {
    /// Inputs that are passed on if the step gives them, and what GitHub calls them.
    private static final Map<String, String> OPTIONAL = Map.of(
            "description", "description",
            "homepage", "homepage",
            "hasProjects", "has_projects",
            "hasWiki", "has_wiki",
            "hasIssues", "has_issues",
            "autoInit", "auto_init");

    private RepositorySettings() {}

    static ObjectNode of(GithubStep step, boolean inOrganization) {
        String visibility = step.text("repoVisibility", "private");
        ObjectNode body = PlainJson.MAPPER
                .createObjectNode()
                .put("name", step.repository().name())
                .put("private", visibility.equals("private"))
                .put("delete_branch_on_merge", step.flag("deleteBranchOnMerge", false))
                .put("allow_merge_commit", step.flag("allowMergeCommit", true))
                .put("allow_squash_merge", step.flag("allowSquashMerge", true))
                .put("squash_merge_commit_title", step.text("squashMergeCommitTitle", "COMMIT_OR_PR_TITLE"))
                .put("squash_merge_commit_message", step.text("squashMergeCommitMessage", "COMMIT_MESSAGES"))
                .put("allow_rebase_merge", step.flag("allowRebaseMerge", true))
                .put("allow_auto_merge", step.flag("allowAutoMerge", false))
                .put("allow_update_branch", step.flag("allowUpdateBranch", false));
        OPTIONAL.forEach((input, name) -> pass(step.input(input), body, name));
        if (inOrganization) {
            body.put("visibility", visibility);
            pass(step.input("customProperties"), body, "custom_properties");
        }
        return body;
    }

    private static void pass(JsonNode value, ObjectNode body, String name) {
        if (!value.isMissingNode()) {
            body.set(name, value);
        }
    }
}

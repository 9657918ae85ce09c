package dev.mokuroku.repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Repositories as GitHub answers them.
public final class RepositoryJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RepositoryJson() {}

    /// One with every fact, whose `package.json` is the first manifest.
    public static JsonNode full(String slug) {
        return parse("""
                {"nameWithOwner": "%s", "visibility": "PRIVATE", "isArchived": false, "isFork": false,
                "pushedAt": "2026-01-02T03:04:05Z", "description": "Sells things", "homepageUrl": "",
                "repositoryTopics": {"nodes": [{"topic": {"name": "web"}}, {"topic": {"name": "core"}}]},
                "licenseInfo": {"spdxId": "Apache-2.0", "name": "Apache License 2.0"},
                "primaryLanguage": {"name": "Java"}, "languages": {"nodes": [{"name": "Java"}, {"name": "CSS"}]},
                "defaultBranchRef": {"name": "main", "target": {"oid": "c0ffee"}, "branchProtectionRule": {
                  "requiresApprovingReviews": true, "requiredApprovingReviewCount": 2, "requiresCodeOwnerReviews": true,
                  "requiresStatusChecks": true, "requiredStatusCheckContexts": ["build"], "isAdminEnforced": true,
                  "allowsForcePushes": false}, "rules": {"nodes": []}},
                "latestRelease": {"tagName": "v1.2.0", "name": "Spring", "publishedAt": "2026-01-01T00:00:00Z",
                  "isPrerelease": false},
                "readme0": null, "readme1": {"byteSize": 120}, "owners0": null, "owners1": {"oid": "owners-1"},
                "vulnerabilityAlerts": {"totalCount": 3},
                "m0": {"oid": "m-1", "byteSize": 14, "isBinary": false, "isTruncated": false,
                  "text": "{\\"name\\": \\"a\\"}"}}""".formatted(slug));
    }

    /// One that has nothing, and a branch that nothing protects.
    public static JsonNode bare(String slug) {
        return parse("""
                {"nameWithOwner": "%s", "visibility": "PUBLIC", "isArchived": true, "isFork": false, "licenseInfo": null,
                "defaultBranchRef": {"name": "main", "target": {"oid": "c0"}, "branchProtectionRule": null,
                  "rules": {"nodes": []}},
                "latestRelease": null, "readme0": null, "owners0": null, "m0": null}""".formatted(slug));
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}

package dev.mokuroku.platform.deployment.github;

/// Payloads of GitHub's webhooks, without the fields that nobody reads.
final class Events {
    private Events() {}

    /// @param payload JSON
    static String status(String ref, String payload, String state) {
        return """
                {"action": "created", "repository": {"name": "shop", "full_name": "acme/shop", "owner": {"login": "acme"}},
                 "deployment": {"id": 42, "sha": "0123456789abcdef0123456789abcdef01234567", "ref": "%s",
                  "environment": "Production", "created_at": "2026-03-01T10:00:00Z", "payload": %s},
                 "deployment_status": {"id": 1, "state": "%s", "created_at": "2026-03-01T10:05:00Z",
                  "log_url": "https://github.com/acme/shop/actions/runs/1"}}""".formatted(ref, payload, state);
    }
}

package dev.mokuroku.platform.deployment.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.github.webhook.reaction.WebhookRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;

/// Something was deployed from a repository, by a workflow or a pipeline that uses GitHub's deployments.
@ApplicationScoped
class RecordDeployments implements WebhookRecorder {
    private final GithubReports reports;

    RecordDeployments(GithubReports reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> events() {
        return Set.of("deployment", "deployment_status");
    }

    @Override
    public boolean record(JsonNode event) {
        try {
            return reports.store(List.of(GithubDeployment.ofEvent(event)));
        } catch (DateTimeException malformed) {
            throw CatalogException.invalidField(
                    "deployment.created_at", "must be a time, as in GitHub's events: " + malformed.getMessage());
        }
    }
}

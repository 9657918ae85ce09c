package dev.mokuroku.source.github.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.webhook.reaction.PushedPaths;
import dev.mokuroku.source.github.webhook.reaction.WebhookReaction;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A push to any branch or tag may have changed files that were registered, that Locations name, or that
/// descriptors refer to.
@ApplicationScoped
class RefreshFilesOfPush implements WebhookReaction {
    private static final List<String> REFS = List.of("refs/heads/", "refs/tags/");

    @Override
    public Set<String> events() {
        return Set.of("push");
    }

    @Override
    public List<OwnerChange> changesBy(JsonNode push) {
        JsonNode repository = push.path("repository");
        String name = repository.path("name").asText();
        String revision = revisionOf(push.path("ref").asText());
        if (revision.isEmpty()) {
            return List.of();
        }
        Set<String> revisions = new LinkedHashSet<>(List.of(PushedFiles.nameOf(name, revision)));
        if (revision.equals(repository.path("default_branch").asText())) {
            revisions.add(PushedFiles.nameOf(name, PushedFiles.DEFAULT_BRANCH));
        }
        return List.of(new OwnerChange(
                repository.path("owner").path("login").asText(),
                OwnerChange.Subject.FILES,
                revisions,
                PushedPaths.of(push)));
    }

    private static String revisionOf(String ref) {
        return REFS.stream()
                .filter(ref::startsWith)
                .map(prefix -> ref.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }
}

package dev.mokuroku.platform.outreach;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.platform.edit.EditResult.Refused;
import dev.mokuroku.platform.edit.Manifests;
import dev.mokuroku.platform.edit.RepositoryEdit;
import dev.mokuroku.platform.edit.TextDiff;
import dev.mokuroku.platform.edit.VersionEdit;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.Branch;
import dev.mokuroku.source.github.write.RepositoryWriter;
import dev.mokuroku.source.github.write.RepositoryWriters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Works out what a pull request would change at the head of the default branch. Never in a transaction: reads from
/// GitHub.
@ApplicationScoped
class PlannedChanges {
    private final RepositoryWriters repositories;
    private final ManifestFetch manifests;
    private final TagLookup tags;

    PlannedChanges(RepositoryWriters repositories, ManifestFetch manifests, TagLookup tags) {
        this.repositories = repositories;
        this.manifests = manifests;
        this.tags = tags;
    }

    /// @param head the commit that the changes are made to
    record Plan(String head, Manifests before, RepositoryEdit edit) {
        /// Why there can be no pull request, each once.
        List<String> reasons() {
            return edit.refusals().stream().map(Refused::message).distinct().toList();
        }
    }

    /// @return empty if the repository has no commit
    Optional<Plan> plan(RepositoryWriter repository, OutreachRequest request) throws GithubException {
        Optional<Branch> branch = repository.branch(repository.defaultBranch());
        if (branch.isEmpty()) {
            return Optional.empty();
        }
        String head = branch.get().commit();
        Set<String> paths = request.uses().stream().map(MovedUse::path).collect(toSet());
        Manifests found = manifests.at(repository.slug(), head, paths);
        return Optional.of(new Plan(head, found, RepositoryEdit.of(found, edits(request))));
    }

    private List<VersionEdit> edits(OutreachRequest request) throws GithubException {
        List<VersionEdit> edits = new ArrayList<>();
        for (MovedUse use : request.uses()) {
            Set<String> together = request.uses().stream()
                    .filter(other -> other.target().equals(use.target()))
                    .map(MovedUse::purl)
                    .collect(toSet());
            edits.add(new VersionEdit(
                    use.path(),
                    use.line(),
                    use.column(),
                    use.purl(),
                    use.requirement(),
                    tags.target(use.purl(), use.target()),
                    together));
        }
        return edits;
    }

    OutreachPreview preview(OutreachRequest request) throws GithubException {
        RepositoryWriter repository = repositories.open(request.repository());
        List<String> reasons = new ArrayList<>();
        if (repository.isArchived()) {
            reasons.add(OutreachText.ARCHIVED);
        }
        Optional<Plan> plan = request.pullRequest() ? plan(repository, request) : Optional.empty();
        plan.ifPresent(known -> reasons.addAll(known.reasons()));
        if (plan.isPresent() && plan.get().edit().isComplete() && reasons.isEmpty()) {
            return new OutreachPreview(
                    repository.slug(),
                    true,
                    OutreachText.title(request),
                    OutreachText.pullRequestBody(request),
                    request.branch(),
                    diff(plan.get()),
                    reasons);
        }
        if (!repository.issues().isEnabled()) {
            reasons.add(OutreachText.NO_ISSUES);
        }
        return new OutreachPreview(
                repository.slug(),
                false,
                OutreachText.title(request),
                OutreachText.issueBody(request, OutreachText.lines(reasons)),
                null,
                null,
                reasons);
    }

    private static String diff(Plan plan) {
        return plan.edit().changed().entrySet().stream()
                .map(file -> TextDiff.of(
                        file.getKey(), String.valueOf(plan.before().texts().get(file.getKey())), file.getValue()))
                .collect(Collectors.joining());
    }
}

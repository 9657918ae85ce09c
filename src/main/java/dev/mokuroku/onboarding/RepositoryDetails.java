package dev.mokuroku.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.CodeOwnersText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The details of a repository that a proposal is made of.
///
/// @param slug `owner/name`, as GitHub spells it today
/// @param description `""` where there is none; so are `homepage` and `language`
/// @param head of the default branch; null where the repository is empty
/// @param rootFiles names of the files and folders at the root
/// @param codeOwners null where there is no such file
public record RepositoryDetails(
        String slug,
        String url,
        String description,
        String homepage,
        String language,
        List<String> topics,
        boolean archived,
        boolean described,
        @Nullable Head head,
        List<String> rootFiles,
        @Nullable OwnersFile codeOwners) {
    /// @param commit its id
    public record Head(String branch, String commit) {}

    /// @param path from the root
    public record OwnersFile(String path, String text) {}

    /// @param repository as `proposal.graphql` asks for it
    static RepositoryDetails of(JsonNode repository) {
        return new RepositoryDetails(
                repository.path("nameWithOwner").asText(),
                repository.path("url").asText(),
                text(repository, "description"),
                text(repository, "homepageUrl"),
                repository.path("primaryLanguage").path("name").asText(""),
                stream(repository.path("repositoryTopics").path("nodes"))
                        .map(node -> node.path("topic").path("name").asText())
                        .toList(),
                repository.path("isArchived").asBoolean(),
                repository.path("descriptor").isObject(),
                headOf(repository.path("defaultBranchRef")),
                stream(repository.path("root").path("entries"))
                        .map(entry -> entry.path("name").asText())
                        .toList(),
                ownersOf(repository));
    }

    String owner() {
        return slug.substring(0, slug.indexOf('/'));
    }

    String name() {
        return slug.substring(slug.indexOf('/') + 1);
    }

    Optional<OwnersFile> ownersFile() {
        return Optional.ofNullable(codeOwners);
    }

    private static @Nullable Head headOf(JsonNode branch) {
        JsonNode commit = branch.path("target");
        return commit.path("oid").isTextual()
                ? new Head(branch.path("name").asText(), commit.path("oid").asText())
                : null;
    }

    private static @Nullable OwnersFile ownersOf(JsonNode repository) {
        List<OwnersFile> found = new ArrayList<>();
        for (int i = 0; i < CodeOwnersText.PATHS.size(); i++) {
            JsonNode text = repository.path("owners" + i).path("text");
            if (text.isTextual()) {
                found.add(new OwnersFile(CodeOwnersText.PATHS.get(i), text.asText()));
            }
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String text(JsonNode repository, String field) {
        return repository.path(field).asText("").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

package dev.mokuroku.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.CodeOwnersText;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.repository.RepositoryFacts.CodeOwners;
import dev.mokuroku.repository.RepositoryFacts.License;
import dev.mokuroku.repository.RepositoryFacts.Manifest;
import dev.mokuroku.repository.RepositoryFacts.Readme;
import dev.mokuroku.repository.RepositoryFacts.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what the fragments `Descriptor` and `Facts` ask for. What an answer does not hold is not known.
final class FactsParser {
    /// To be raised when the same response gives other facts.
    static final int REVISION = 2;

    /// Text of a manifest that is kept: longer ones are generated.
    private static final int MAX_TEXT_BYTES = 256 << 10;

    private final List<String> manifests;

    FactsParser(List<String> manifests) {
        this.manifests = manifests;
    }

    ListedRepository read(JsonNode node) {
        List<Manifest> found = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < manifests.size(); i++) {
            String path = manifests.get(i);
            JsonNode blob = node.path(FactsQuery.alias(i));
            if (blob.hasNonNull("oid")) {
                found.add(new Manifest(
                        path, blob.path("oid").asText(), blob.path("byteSize").asLong()));
                textOf(blob).ifPresent(text -> texts.put(path, text));
            }
        }
        return new ListedRepository(
                StorableText.replaceNul(node.path("nameWithOwner").asText()), factsOf(node, found), texts);
    }

    private static RepositoryFacts factsOf(JsonNode node, List<Manifest> manifests) {
        JsonNode branch = node.path("defaultBranchRef");
        return new RepositoryFacts(
                text(node.path("description")),
                text(node.path("homepageUrl")),
                node.path("visibility").asText().toLowerCase(Locale.ROOT),
                node.path("isArchived").asBoolean(),
                node.path("isFork").asBoolean(),
                texts(node.path("repositoryTopics").path("nodes"), "/topic/name")
                        .sorted()
                        .toList(),
                licenseOf(node.path("licenseInfo")),
                text(node.path("primaryLanguage").path("name")),
                texts(node.path("languages").path("nodes"), "/name").toList(),
                text(branch.path("name")),
                text(branch.path("target").path("oid")),
                ProtectionParser.of(branch),
                releaseOf(node.path("latestRelease")),
                readmeOf(node),
                codeOwnersOf(node),
                alertsOf(node.path("vulnerabilityAlerts").path("totalCount")),
                manifests,
                instant(node.path("pushedAt")));
    }

    private static @Nullable License licenseOf(JsonNode license) {
        return license.isObject()
                ? new License(
                        text(license.path("spdxId")),
                        StorableText.replaceNul(license.path("name").asText()))
                : null;
    }

    private static @Nullable Release releaseOf(JsonNode release) {
        return release.isObject()
                ? new Release(
                        StorableText.replaceNul(release.path("tagName").asText()),
                        text(release.path("name")),
                        instant(release.path("publishedAt")),
                        release.path("isPrerelease").asBoolean())
                : null;
    }

    private static @Nullable Readme readmeOf(JsonNode node) {
        for (int i = 0; i < FactPaths.README.size(); i++) {
            JsonNode bytes = node.path("readme" + i).path("byteSize");
            if (bytes.isNumber()) {
                return new Readme(FactPaths.README.get(i), bytes.asLong());
            }
        }
        return null;
    }

    private static @Nullable CodeOwners codeOwnersOf(JsonNode node) {
        for (int i = 0; i < CodeOwnersText.PATHS.size(); i++) {
            String oid = text(node.path("owners" + i).path("oid"));
            if (oid != null) {
                return new CodeOwners(CodeOwnersText.PATHS.get(i), oid);
            }
        }
        return null;
    }

    private static @Nullable Integer alertsOf(JsonNode total) {
        return total.isNumber() ? total.asInt() : null;
    }

    private static Optional<String> textOf(JsonNode blob) {
        boolean kept = !blob.path("isBinary").asBoolean()
                && !blob.path("isTruncated").asBoolean()
                && blob.path("byteSize").asLong() <= MAX_TEXT_BYTES
                && blob.path("text").isTextual();
        return kept ? Optional.of(StorableText.replaceNul(blob.path("text").asText())) : Optional.empty();
    }

    static Stream<String> texts(JsonNode list, String pointer) {
        return list.valueStream()
                .map(item -> item.at(pointer))
                .filter(JsonNode::isTextual)
                .map(item -> StorableText.replaceNul(item.asText()));
    }

    private static @Nullable String text(JsonNode value) {
        String text = StorableText.replaceNul(value.asText(""));
        return text.isBlank() ? null : text;
    }

    private static @Nullable Instant instant(JsonNode time) {
        return time.isTextual() ? Instant.parse(time.asText()) : null;
    }
}

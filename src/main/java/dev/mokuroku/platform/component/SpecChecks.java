package dev.mokuroku.platform.component;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what a spec that its schema accepts says wrong: texts of a notation, and fields that exclude each other. One
/// use each.
final class SpecChecks {
    private static final String PREDICATE_PREFIX = "Invalid query: Validation error: ";

    private final JsonNode spec;
    private final JsonNode versions;
    private final Set<String> listed = new HashSet<>();
    private @Nullable Violation first;

    SpecChecks(JsonNode spec) {
        this.spec = spec;
        this.versions = spec.path("versions");
    }

    Optional<Violation> firstViolation() {
        checkSource();
        checkEach(spec.path("packages"), "/spec/packages", PackagePattern::parse);
        checkAppliesTo();
        checkReleases();
        checkPolicy();
        check("/spec/access/docs", spec.path("access").path("docs"), SpecTexts::webUrl);
        return Optional.ofNullable(first);
    }

    private void checkSource() {
        JsonNode source = spec.path("source");
        if (source.isTextual() && !ComponentSource.namesEntity(source.asText())) {
            check(
                    "/spec/source",
                    source,
                    text -> ComponentSource.parse(text, "default")
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "must be an entity reference, OWNER/NAME, or the URL of a repository")));
        }
        if (versions.path("releases").isObject() && source.isMissingNode()) {
            report("/spec/source", "must name the component or the repository whose releases are read");
        }
    }

    private void checkAppliesTo() {
        JsonNode predicate = spec.path("appliesTo");
        if (!predicate.isMissingNode()) {
            try {
                FilterPredicate.parse(predicate);
            } catch (CatalogException invalid) {
                String reason = String.valueOf(invalid.getMessage()).replace(PREDICATE_PREFIX, "");
                report("/spec/appliesTo", "must be an entity predicate: " + reason);
            }
        }
    }

    private void checkReleases() {
        JsonNode releases = versions.path("releases");
        if (versions.has("endOfLife") && !releases.isMissingNode()) {
            report("/spec/versions/endOfLife", "must NOT stand beside releases: releases come from one place");
        }
        if (releases.isArray()) {
            for (int i = 0; i < releases.size(); i++) {
                checkRelease("/spec/versions/releases/" + i, releases.get(i));
            }
        }
        check("/spec/versions/releases/pattern", releases.path("pattern"), TagPattern::parse);
    }

    private void checkRelease(String pointer, JsonNode release) {
        String version = release.path("version").asText();
        if (!listed.add(version)) {
            report(pointer + "/version", "must be listed once");
        }
        VersionScheme scheme = Ranges.schemeOf(versions);
        if (scheme.parse(version).isEmpty()) {
            report(pointer + "/version", "must be a version of the scheme " + scheme.text());
        }
        check(pointer + "/date", release.path("date"), SpecTexts::time);
        check(pointer + "/url", release.path("url"), SpecTexts::webUrl);
    }

    private void checkPolicy() {
        VersionScheme scheme = Ranges.schemeOf(versions);
        check("/spec/versions/supported", versions.path("supported"), text -> Ranges.parse(text, scheme));
        JsonNode deprecated = versions.path("deprecated");
        for (int i = 0; i < deprecated.size(); i++) {
            String pointer = "/spec/versions/deprecated/" + i;
            JsonNode deprecation = deprecated.get(i);
            check(pointer + "/range", deprecation.path("range"), text -> Ranges.parse(text, scheme));
            check(pointer + "/since", deprecation.path("since"), SpecTexts::date);
            check(pointer + "/endOfSupport", deprecation.path("endOfSupport"), SpecTexts::date);
        }
        String target = versions.path("target").asText();
        if (!listed.isEmpty() && !target.isEmpty() && !listed.contains(target)) {
            report("/spec/versions/target", "must be a listed release");
        }
        versions.path("guides").properties().forEach(guide -> {
            String pointer =
                    "/spec/versions/guides/" + guide.getKey().replace("~", "~0").replace("/", "~1");
            if (!SpecTexts.isMajor(guide.getKey())) {
                report(pointer, "must stand under a major version, such as \"3\"");
            }
            check(pointer, guide.getValue(), SpecTexts::webUrl);
        });
    }

    /// What reads a text, or throws an IllegalArgumentException that says what is expected.
    private interface Parser {
        Object parse(String text);
    }

    private void checkEach(JsonNode texts, String pointer, Parser parser) {
        for (int i = 0; i < texts.size(); i++) {
            check(pointer + "/" + i, texts.get(i), parser);
        }
    }

    private void check(String pointer, JsonNode text, Parser parser) {
        if (text.isTextual()) {
            try {
                parser.parse(text.asText());
            } catch (IllegalArgumentException unexpected) {
                report(pointer, String.valueOf(unexpected.getMessage()));
            }
        }
    }

    private void report(String pointer, String expectation) {
        if (first == null) {
            first = new Violation(pointer, pointer + " " + expectation);
        }
    }
}

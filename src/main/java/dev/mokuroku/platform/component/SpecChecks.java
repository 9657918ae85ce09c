package dev.mokuroku.platform.component;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Finds what a spec that its schema accepts says wrong: texts of a notation, and fields that exclude each other. One
/// use each.
final class SpecChecks {
    private final JsonNode spec;
    private final JsonNode versions;
    private final Set<String> listed = new HashSet<>();
    private final SpecViolations violations = new SpecViolations();

    SpecChecks(JsonNode spec) {
        this.spec = spec;
        this.versions = spec.path("versions");
    }

    Optional<Violation> firstViolation() {
        checkSource();
        checkEach(spec.path("packages"), "/spec/packages", PackagePattern::parse);
        violations.checkPredicate("/spec/appliesTo", spec.path("appliesTo"));
        checkReleases();
        checkPolicy();
        violations.check("/spec/access/docs", spec.path("access").path("docs"), SpecTexts::webUrl);
        return violations.first();
    }

    private void checkSource() {
        JsonNode source = spec.path("source");
        if (source.isTextual() && !ComponentSource.namesEntity(source.asText())) {
            violations.check(
                    "/spec/source",
                    source,
                    text -> ComponentSource.parse(text, "default")
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "must be an entity reference, OWNER/NAME, or the URL of a repository")));
        }
        if (versions.path("releases").isObject() && source.isMissingNode()) {
            violations.report("/spec/source", "must name the component or the repository whose releases are read");
        }
    }

    private void checkReleases() {
        JsonNode releases = versions.path("releases");
        if (versions.has("endOfLife") && !releases.isMissingNode()) {
            violations.report(
                    "/spec/versions/endOfLife", "must NOT stand beside releases: releases come from one place");
        }
        if (releases.isArray()) {
            for (int i = 0; i < releases.size(); i++) {
                checkRelease("/spec/versions/releases/" + i, releases.get(i));
            }
        }
        violations.check("/spec/versions/releases/pattern", releases.path("pattern"), TagPattern::parse);
    }

    private void checkRelease(String pointer, JsonNode release) {
        String version = release.path("version").asText();
        if (!listed.add(version)) {
            violations.report(pointer + "/version", "must be listed once");
        }
        VersionScheme scheme = Ranges.schemeOf(versions);
        if (scheme.parse(version).isEmpty()) {
            violations.report(pointer + "/version", "must be a version of the scheme " + scheme.text());
        }
        violations.check(pointer + "/date", release.path("date"), SpecTexts::time);
        violations.check(pointer + "/url", release.path("url"), SpecTexts::webUrl);
    }

    private void checkPolicy() {
        VersionScheme scheme = Ranges.schemeOf(versions);
        violations.check("/spec/versions/supported", versions.path("supported"), text -> Ranges.parse(text, scheme));
        JsonNode deprecated = versions.path("deprecated");
        for (int i = 0; i < deprecated.size(); i++) {
            String pointer = "/spec/versions/deprecated/" + i;
            JsonNode deprecation = deprecated.get(i);
            violations.check(pointer + "/range", deprecation.path("range"), text -> Ranges.parse(text, scheme));
            violations.check(pointer + "/since", deprecation.path("since"), SpecTexts::date);
            violations.check(pointer + "/endOfSupport", deprecation.path("endOfSupport"), SpecTexts::date);
        }
        String target = versions.path("target").asText();
        if (!listed.isEmpty() && !target.isEmpty() && !listed.contains(target)) {
            violations.report("/spec/versions/target", "must be a listed release");
        }
        versions.path("guides").properties().forEach(guide -> {
            String pointer =
                    "/spec/versions/guides/" + guide.getKey().replace("~", "~0").replace("/", "~1");
            if (!SpecTexts.isMajor(guide.getKey())) {
                violations.report(pointer, "must stand under a major version, such as \"3\"");
            }
            violations.check(pointer, guide.getValue(), SpecTexts::webUrl);
        });
    }

    private void checkEach(JsonNode texts, String pointer, SpecViolations.Parser parser) {
        for (int i = 0; i < texts.size(); i++) {
            violations.check(pointer + "/" + i, texts.get(i), parser);
        }
    }
}

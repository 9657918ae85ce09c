package dev.mokuroku.platform.component;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.platform.version.Deprecation;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses platform components from the entities of the index. An entity that an earlier version of Mokuroku accepted
/// may break today's rules: what does not parse is left out.
final class SpecReader {
    private SpecReader() {}

    static PlatformComponent read(IndexedEntity entity) {
        EntityRef ref = entity.ref();
        JsonNode spec = entity.entity().spec();
        List<EntityRef> owners = entity.targetsOf(RelationType.OWNED_BY.text());
        return new PlatformComponent(
                ref,
                entity.etag(),
                entity.entity().metadata().path("title").asText(entity.entity().name()),
                spec.path("type").asText(),
                spec.path("lifecycle").asText(),
                owners.isEmpty() ? null : owners.getFirst(),
                ComponentSource.parse(spec.path("source").asText(), ref.namespace())
                        .orElse(null),
                parsedEach(spec.path("packages"), PackagePattern::parse),
                appliesTo(spec.path("appliesTo")),
                versions(spec.path("versions")));
    }

    private static @Nullable EntityFilter appliesTo(JsonNode predicate) {
        try {
            return predicate.isObject() ? FilterPredicate.parse(predicate) : null;
        } catch (CatalogException invalid) {
            return null;
        }
    }

    static VersionPolicy versions(JsonNode versions) {
        VersionScheme scheme = Ranges.schemeOf(versions);
        List<Deprecation> deprecated = new ArrayList<>();
        for (JsonNode deprecation : versions.path("deprecated")) {
            VersionRange range = parsed(deprecation.path("range"), text -> Ranges.parse(text, scheme));
            if (range != null) {
                deprecated.add(new Deprecation(
                        range,
                        parsed(deprecation.path("since"), SpecTexts::date),
                        parsed(deprecation.path("reason"), Function.identity()),
                        parsed(deprecation.path("endOfSupport"), SpecTexts::date)));
            }
        }
        VersionRange supported = parsed(versions.path("supported"), text -> Ranges.parse(text, scheme));
        return new VersionPolicy(
                scheme,
                releases(versions),
                new SupportPolicy(supported, deprecated),
                parsed(versions.path("target"), Function.identity()),
                guides(versions.path("guides")));
    }

    private static ReleaseSource releases(JsonNode versions) {
        JsonNode releases = versions.path("releases");
        if (versions.path("endOfLife").isTextual()) {
            return new ReleaseSource.EndOfLife(versions.path("endOfLife").asText());
        }
        if (!releases.isObject()) {
            return new ReleaseSource.Listed(listed(releases));
        }
        TagPattern written = parsed(releases.path("pattern"), TagPattern::parse);
        TagPattern pattern = written == null ? TagPattern.VERSION : written;
        return releases.path("from").asText().equals("tags")
                ? new ReleaseSource.Tags(pattern)
                : new ReleaseSource.GithubReleases(pattern);
    }

    private static List<ReleaseSource.ListedRelease> listed(JsonNode releases) {
        List<ReleaseSource.ListedRelease> listed = new ArrayList<>();
        for (JsonNode release : releases) {
            if (release.path("version").isTextual()) {
                listed.add(new ReleaseSource.ListedRelease(
                        release.path("version").asText(),
                        parsed(release.path("date"), SpecTexts::time),
                        release.path("preRelease").asBoolean(),
                        parsed(release.path("notes"), Function.identity()),
                        parsed(release.path("url"), SpecTexts::webUrl)));
            }
        }
        return listed;
    }

    private static Map<String, String> guides(JsonNode guides) {
        Map<String, String> byMajor = new LinkedHashMap<>();
        guides.properties().forEach(guide -> {
            String url = parsed(guide.getValue(), SpecTexts::webUrl);
            if (url != null && SpecTexts.isMajor(guide.getKey())) {
                byMajor.put(guide.getKey(), url);
            }
        });
        return byMajor;
    }

    private static <T> List<T> parsedEach(JsonNode texts, Function<String, T> parser) {
        List<T> values = new ArrayList<>();
        for (JsonNode text : texts) {
            T value = parsed(text, parser);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static <T> @Nullable T parsed(JsonNode text, Function<String, T> parser) {
        try {
            return text.isTextual() ? parser.apply(text.asText()) : null;
        } catch (IllegalArgumentException unexpected) {
            return null;
        }
    }
}

package dev.mokuroku.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.platform.component.SpecTexts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses scorecards from entities. An entity that an earlier version of Mokuroku accepted may break today's rules:
/// what does not parse is left out.
public final class ScorecardReader {
    private ScorecardReader() {}

    static Optional<Scorecard> read(IndexedEntity entity) {
        List<EntityRef> owners = entity.targetsOf(RelationType.OWNED_BY.text());
        return Optional.of(read(
                entity.ref(),
                entity.etag(),
                entity.entity().metadata(),
                entity.entity().spec(),
                owners.isEmpty() ? null : owners.getFirst()));
    }

    /// @param etag names the definition
    public static Scorecard read(
            EntityRef ref, String etag, JsonNode metadata, JsonNode spec, @Nullable EntityRef owner) {
        return new Scorecard(
                ref,
                etag,
                metadata.path("title").asText(ref.name()),
                text(metadata.path("description")),
                owner,
                spec.path("draft").asBoolean(),
                predicate(spec.path("appliesTo")),
                list(spec.path("levels"), ScorecardReader::level),
                list(spec.path("checks"), check -> check(check, spec.path("levels"))),
                list(spec.path("exemptions"), exemption -> exemption(exemption, ref.namespace())));
    }

    private static @Nullable Level level(JsonNode level) {
        String name = text(level.path("name"));
        return name == null
                ? null
                : new Level(
                        name,
                        level.path("title").asText(name),
                        text(level.path("color")),
                        level.path("minPercent").isInt()
                                ? level.path("minPercent").asInt()
                                : null);
    }

    private static @Nullable Check check(JsonNode check, JsonNode levels) {
        String id = text(check.path("id"));
        String expression = text(check.path("expression"));
        if (id == null || expression == null) {
            return null;
        }
        return new Check(
                id,
                check.path("title").asText(id),
                text(check.path("description")),
                expression,
                threshold(check.path("threshold")),
                text(check.path("unit")),
                text(check.path("message")),
                remediation(check.path("remediation")),
                levelOf(check, levels),
                Math.max(1, check.path("weight").asInt(1)),
                severity(check.path("severity")),
                parsed(check.path("effectiveFrom"), SpecTexts::date),
                predicate(check.path("appliesTo")));
    }

    /// A check that names no level belongs to the lowest one.
    private static @Nullable String levelOf(JsonNode check, JsonNode levels) {
        JsonNode lowest = levels.path(0);
        return lowest.isMissingNode() || lowest.has("minPercent")
                ? null
                : check.path("level").asText(lowest.path("name").asText());
    }

    private static @Nullable Threshold threshold(JsonNode threshold) {
        return threshold.isObject()
                ? new Threshold(number(threshold.path("min")), number(threshold.path("max")))
                : null;
    }

    private static @Nullable Remediation remediation(JsonNode remediation) {
        if (!remediation.isObject()) {
            return null;
        }
        return new Remediation(
                text(remediation.path("text")),
                parsed(remediation.path("url"), url -> URI.create(SpecTexts.webUrl(url))),
                parsed(remediation.path("template"), ref -> entityRef(ref, "template", EntityRef.DEFAULT_NAMESPACE)),
                parsed(remediation.path("campaign"), ref -> entityRef(ref, "campaign", EntityRef.DEFAULT_NAMESPACE)));
    }

    private static Severity severity(JsonNode severity) {
        return severity.isTextual() ? Severity.valueOf(severity.asText().toUpperCase(Locale.ROOT)) : Severity.MEDIUM;
    }

    private static @Nullable FileExemption exemption(JsonNode exemption, String namespace) {
        String check = text(exemption.path("check"));
        EntityRef entity = parsed(exemption.path("entity"), ref -> entityRef(ref, "component", namespace));
        return check == null || entity == null
                ? null
                : new FileExemption(
                        check,
                        entity,
                        exemption.path("reason").asText(),
                        parsed(exemption.path("until"), SpecTexts::date));
    }

    static EntityRef entityRef(String text, String kind, String namespace) {
        try {
            return EntityRef.parse(text, kind, namespace);
        } catch (InvalidEntityRefException invalid) {
            throw new IllegalArgumentException(
                    "must be an entity reference, such as %s:default/checkout".formatted(kind), invalid);
        }
    }

    private static EntityFilter predicate(JsonNode predicate) {
        try {
            return predicate.isObject() ? FilterPredicate.parse(predicate) : EntityFilter.EVERYTHING;
        } catch (CatalogException invalid) {
            return EntityFilter.EVERYTHING;
        }
    }

    private static <T> List<T> list(JsonNode items, Function<JsonNode, @Nullable T> parser) {
        List<T> list = new ArrayList<>();
        for (JsonNode item : items) {
            T parsed = parser.apply(item);
            if (parsed != null) {
                list.add(parsed);
            }
        }
        return List.copyOf(list);
    }

    private static @Nullable String text(JsonNode text) {
        return text.isTextual() ? text.asText() : null;
    }

    private static @Nullable Double number(JsonNode number) {
        return number.isNumber() ? number.asDouble() : null;
    }

    private static <T> @Nullable T parsed(JsonNode text, Function<String, T> parser) {
        try {
            return text.isTextual() ? parser.apply(text.asText()) : null;
        } catch (IllegalArgumentException unexpected) {
            return null;
        }
    }
}

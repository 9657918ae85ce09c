package dev.mokuroku.platform.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.platform.component.SpecTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses campaigns from the entities of the index. An entity that an earlier version of Mokuroku accepted may break
/// today's rules: what does not parse is left out.
final class CampaignReader {
    private CampaignReader() {}

    /// Empty for an entity that names no platform component or no target.
    static Optional<Campaign> read(IndexedEntity entity) {
        List<EntityRef> components = entity.targetsOf(CampaignKind.MOVES);
        JsonNode spec = entity.entity().spec();
        String to = text(spec.path("to"));
        return components.isEmpty() || to == null
                ? Optional.empty()
                : Optional.of(read(entity, spec, components.getFirst(), to));
    }

    private static Campaign read(IndexedEntity entity, JsonNode spec, EntityRef component, String to) {
        JsonNode closed = spec.path("closed");
        return new Campaign(
                entity.ref(),
                entity.etag(),
                entity.entity().metadata().path("title").asText(entity.entity().name()),
                component,
                text(spec.path("from")),
                to,
                parsed(spec.path("startsAt"), SpecTexts::date),
                parsed(spec.path("by"), SpecTexts::date),
                appliesTo(spec.path("appliesTo")),
                text(spec.path("reason")),
                parsed(spec.path("guide"), SpecTexts::webUrl),
                OutreachMode.of(spec.path("outreach").asText()),
                members(spec.path("members"), entity.ref().namespace()),
                exemptions(spec.path("exemptions"), entity.ref().namespace()),
                parsed(closed.path("at"), SpecTexts::time),
                text(closed.path("reason")));
    }

    private static EntityFilter appliesTo(JsonNode predicate) {
        try {
            return predicate.isObject() ? FilterPredicate.parse(predicate) : EntityFilter.EVERYTHING;
        } catch (CatalogException invalid) {
            return EntityFilter.EVERYTHING;
        }
    }

    private static SortedSet<EntityRef> members(JsonNode written, String namespace) {
        SortedSet<EntityRef> members = new TreeSet<>();
        for (JsonNode member : written) {
            EntityRef ref = parsed(member, text -> CampaignChecks.entityRef(text, namespace));
            if (ref != null) {
                members.add(ref);
            }
        }
        return Collections.unmodifiableSortedSet(members);
    }

    private static List<FileExemption> exemptions(JsonNode written, String namespace) {
        List<FileExemption> exemptions = new ArrayList<>();
        for (JsonNode exemption : written) {
            EntityRef exempt = parsed(exemption.path("entity"), text -> CampaignChecks.entityRef(text, namespace));
            if (exempt != null) {
                exemptions.add(new FileExemption(
                        exempt, exemption.path("reason").asText(), parsed(exemption.path("until"), SpecTexts::date)));
            }
        }
        return List.copyOf(exemptions);
    }

    private static @Nullable String text(JsonNode text) {
        return text.isTextual() ? text.asText() : null;
    }

    private static <T> @Nullable T parsed(JsonNode text, Function<String, T> parser) {
        try {
            return text.isTextual() ? parser.apply(text.asText()) : null;
        } catch (IllegalArgumentException unexpected) {
            return null;
        }
    }
}

package dev.mokuroku.scorecard.fact.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.catalog.EntityTimes.Times;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the facts of an entity are computed from.
///
/// @param missing those targets of its relations that the catalog does not hold; empty if no fact needs them
/// @param times null if no fact needs them
record KnownEntity(
        IndexedEntity indexed,
        Set<EntityRef> missing,
        @Nullable Times times) {
    JsonNode metadata() {
        return indexed.entity().metadata();
    }

    JsonNode spec() {
        return indexed.entity().spec();
    }

    List<EntityRef> targets(RelationType type) {
        return indexed.targetsOf(type.text());
    }

    /// The first owner.
    @Nullable
    EntityRef owner() {
        List<EntityRef> owners = targets(RelationType.OWNED_BY);
        return owners.isEmpty() ? null : owners.getFirst();
    }

    boolean hasExistingOwner() {
        return targets(RelationType.OWNED_BY).stream().anyMatch(owner -> !missing.contains(owner));
    }

    /// The ref of the first entity of this kind that this entity is a part of; an empty text if there is none.
    String partOf(String kind) {
        return targets(RelationType.PART_OF).stream()
                .filter(ref -> ref.kind().equals(kind))
                .map(EntityRef::toString)
                .findFirst()
                .orElse("");
    }

    /// This field of each link that has it.
    List<String> linkTexts(String field) {
        List<String> texts = new ArrayList<>();
        metadata().path("links").forEach(link -> {
            if (link.path(field).isTextual()) {
                texts.add(link.path(field).asText());
            }
        });
        return texts;
    }

    /// Texts of the problems of its file that concern the entity or the whole file.
    List<String> problems() {
        List<String> texts = new ArrayList<>();
        indexed.entity()
                .json()
                .path("status")
                .path("items")
                .forEach(item -> texts.add(item.path("error").path("message").asText()));
        return texts;
    }
}

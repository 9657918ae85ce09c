package dev.mokuroku.onboarding.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.onboarding.Proposal;
import dev.mokuroku.onboarding.ProposedField;
import dev.mokuroku.source.github.register.RepositoryUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposed entity, as Backstage's `AnalyzeLocationGenerateEntity`.
///
/// @param entity may lack fields that the caller must fill in
public record GeneratedEntity(JsonNode entity, List<Field> fields) {
    /// @param value null where none is proposed
    /// @param state `analysisSuggestedValue`, `analysisSuggestedNoValue` or `needsUserInput`
    public record Field(String field, @Nullable String value, String state, String description) {
        static Field of(ProposedField field) {
            return new Field(field.field(), field.value(), field.state().backstage(), field.description());
        }
    }

    static GeneratedEntity of(Proposal proposal) {
        return new GeneratedEntity(
                proposal.suggestion(), proposal.fields().stream().map(Field::of).toList());
    }

    /// A minimal entity made from the address only, as in Backstage.
    ///
    /// @param github whether it is on a GitHub that is configured
    static GeneratedEntity skeleton(RepositoryUrl repository, boolean github) {
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("apiVersion", "backstage.io/v1alpha1").put("kind", "Component");
        ObjectNode metadata = entity.putObject("metadata").put("name", repository.name());
        if (github) {
            metadata.putObject("annotations").put(Annotations.GITHUB_PROJECT_SLUG, repository.slug());
        }
        entity.putObject("spec").put("type", "other").put("lifecycle", "unknown");
        return new GeneratedEntity(entity, List.of());
    }
}

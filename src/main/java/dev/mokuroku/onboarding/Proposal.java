package dev.mokuroku.onboarding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.index.IndexedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A descriptor for a repository that has none.
///
/// @param path where it belongs, from the repository's root
/// @param text the file
/// @param suggestion the entity as far as it was found out: without `spec.owner` where nobody was found
/// @param entity as the catalog reads it in the file
/// @param taken the entity that has its ref already; null where the ref is free
public record Proposal(
        RepositoryDetails repository,
        String path,
        String text,
        ObjectNode suggestion,
        Entity entity,
        List<ProposedField> fields,
        ProposedOwner owner,
        @Nullable IndexedEntity taken) {}

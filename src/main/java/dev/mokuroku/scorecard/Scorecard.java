package dev.mokuroku.scorecard;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A scorecard, as its descriptor says it.
///
/// @param etag of the entity: another one means another definition
/// @param description Markdown
/// @param owner null if the entity has no relation `ownedBy`
/// @param draft evaluated, and shown to its owners alone
/// @param appliesTo the entities that have a result
/// @param levels lowest first; empty for a scorecard that an entity just passes or fails
/// @param checks in the order of the descriptor
public record Scorecard(
        EntityRef ref,
        String etag,
        String title,
        @Nullable String description,
        @Nullable EntityRef owner,
        boolean draft,
        EntityFilter appliesTo,
        List<Level> levels,
        List<Check> checks,
        List<FileExemption> exemptions) {
    public Optional<Check> check(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    public Optional<Level> level(String name) {
        return levels.stream().filter(level -> level.name().equals(name)).findFirst();
    }
}

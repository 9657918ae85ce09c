package dev.mokuroku.source.parse;

import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.error.NearestName;
import java.util.List;
import java.util.Set;

/// Finds kinds of `mokuroku.dev/…` that this version does not know: they are accepted, because a later version may have
/// them, but no feature reads them.
final class UnknownKindWarnings implements EntityWarnings {
    private static final String OWN_KINDS = "mokuroku.dev/";

    private final Kinds kinds;
    private final Set<String> configured;

    /// @param configured kinds of the setting `mokuroku.catalog.kinds`
    UnknownKindWarnings(Kinds kinds, Set<String> configured) {
        this.kinds = kinds;
        this.configured = configured;
    }

    @Override
    public List<Violation> of(Entity entity) {
        if (!entity.apiVersion().startsWith(OWN_KINDS)
                || kinds.sharesNameWith(entity)
                || configured.stream().anyMatch(entity.kind()::equalsIgnoreCase)) {
            return List.of();
        }
        String hint = NearestName.of(entity.kind(), kinds.definedNames())
                .map("; did you mean %s?"::formatted)
                .orElse("; name a kind of your own in mokuroku.catalog.kinds");
        return List.of(new Violation(
                "/kind", "/kind %s is no kind of %s%s".formatted(entity.kind(), entity.apiVersion(), hint)));
    }
}

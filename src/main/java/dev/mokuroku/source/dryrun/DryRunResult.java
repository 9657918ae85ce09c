package dev.mokuroku.source.dryrun;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a source holds.
///
/// @param files descriptors that were read
/// @param entities how many of each kind
/// @param problems what is wrong, with the place, in the order in which it was met
/// @param failure why the listing ended early; null where it is whole
public record DryRunResult(
        String source,
        int files,
        Map<String, Integer> entities,
        List<String> problems,
        @Nullable String failure) {
    public DryRunResult {
        entities = Map.copyOf(entities);
        problems = List.copyOf(problems);
    }

    public int entityCount() {
        return entities.values().stream().mapToInt(Integer::intValue).sum();
    }
}

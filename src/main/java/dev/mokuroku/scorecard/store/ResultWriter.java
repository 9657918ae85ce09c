package dev.mokuroku.scorecard.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.ResultDifference;
import dev.mokuroku.scorecard.store.ChangeTable.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes results that differ from the stored ones, with their history and the counts of the day. Call within a
/// transaction, after `WriterLock.take`.
@ApplicationScoped
public class ResultWriter {
    private final ResultTable results;
    private final ChangeTable changes;
    private final DayTable days;
    private final DefinitionTable definitions;

    ResultWriter(ResultTable results, ChangeTable changes, DayTable days, DefinitionTable definitions) {
        this.results = results;
        this.changes = changes;
        this.days = days;
        this.definitions = definitions;
    }

    /// @param before the stored results of a part of the catalog
    /// @param after what takes their place
    /// @return the entities whose terms changed
    public Set<EntityRef> replace(
            Map<ResultKey, StoredResult> before, Map<ResultKey, StoredResult> after, Instant now) {
        List<StoredResult> saved = after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        List<ResultKey> gone =
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
        List<Difference> differences = differences(before, after);
        Map<Definition, Long> ids = definitions.idsOf(definitionsOf(saved, differences));
        results.save(saved, ids);
        results.delete(gone);
        changes.add(differences, ids, now);
        count(differences, LocalDate.ofInstant(now, ZoneOffset.UTC));
        Set<EntityRef> changed = differences.stream()
                .map(difference -> difference.key().entity())
                .collect(toSet());
        saved.stream()
                .filter(stored -> isOtherDraft(before.get(ResultKey.of(stored.result())), stored))
                .forEach(stored -> changed.add(stored.result().entity()));
        return changed;
    }

    private static boolean isOtherDraft(@Nullable StoredResult before, StoredResult after) {
        return before != null && before.draft() != after.draft();
    }

    private static List<Difference> differences(
            Map<ResultKey, StoredResult> before, Map<ResultKey, StoredResult> after) {
        Set<ResultKey> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (ResultKey key : keys) {
            StoredResult old = before.get(key);
            StoredResult current = after.get(key);
            if (old == null || current == null || ResultDifference.isChange(old.result(), current.result())) {
                differences.add(new Difference(key, old, current));
            }
        }
        return differences;
    }

    private static Set<Definition> definitionsOf(Collection<StoredResult> saved, Collection<Difference> differences) {
        return Stream.concat(
                        saved.stream(),
                        differences.stream()
                                .flatMap(difference -> Stream.of(difference.before(), difference.after())
                                        .filter(Objects::nonNull)))
                .map(StoredResult::definition)
                .collect(toSet());
    }

    private void count(List<Difference> differences, LocalDate day) {
        differences.stream()
                .collect(groupingBy(difference -> difference.key().scorecard()))
                .forEach((scorecard, own) -> {
                    DayCounts counts = days.current(scorecard);
                    own.forEach(difference -> {
                        if (difference.before() != null) {
                            counts.count(difference.before().result(), -1);
                        }
                        if (difference.after() != null) {
                            counts.count(difference.after().result(), 1);
                        }
                    });
                    days.save(scorecard, day, counts);
                });
    }
}

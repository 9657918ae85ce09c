package dev.mokuroku.scorecard.fact.pushed;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Stores reports: the newest value of each fact stays. Call within a transaction.
@ApplicationScoped
class FactReports {
    private final FactTable table;
    private final EvaluationQueue queue;
    private final Clock clock;

    FactReports(FactTable table, EvaluationQueue queue, Clock clock) {
        this.table = table;
        this.queue = queue;
        this.clock = clock;
    }

    /// One fact of one entity.
    private record Key(EntityRef entity, String name) {
        static Key of(StoredFact fact) {
            return new Key(fact.entity(), fact.name());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReportOutcome store(List<FactReport> reports) {
        List<StoredFact> reported = factsIn(reports);
        Map<Key, StoredFact> newest = newestOf(reported);
        Map<Key, StoredFact> known = table
                .lock(
                        newest.keySet().stream().map(Key::entity).collect(toSet()),
                        newest.keySet().stream().map(Key::name).collect(toSet()))
                .stream()
                .collect(toMap(Key::of, Function.identity()));
        List<StoredFact> changed = new ArrayList<>();
        List<StoredFact> newer = new ArrayList<>();
        int older = reported.size() - newest.size();
        for (StoredFact fact : newest.values()) {
            StoredFact before = known.get(Key.of(fact));
            if (before == null
                    || (!before.value().equals(fact.value()) && !before.at().isAfter(fact.at()))) {
                changed.add(fact);
            } else if (before.at().isBefore(fact.at())) {
                newer.add(fact);
            } else if (before.at().isAfter(fact.at())) {
                older++;
            }
        }
        table.addHistory(changed);
        newer.addAll(changed);
        table.save(newer);
        if (!newer.isEmpty()) {
            Set<EntityRef> entities = newer.stream().map(StoredFact::entity).collect(toSet());
            queue.entitiesChanged(entities);
        }
        return new ReportOutcome(newer.size(), reported.size() - newer.size() - older, older);
    }

    private List<StoredFact> factsIn(List<FactReport> reports) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<StoredFact> facts = new ArrayList<>();
        for (FactReport report : reports) {
            report.values()
                    .forEach((name, value) -> facts.add(new StoredFact(
                            report.entity(),
                            name,
                            value,
                            report.at(),
                            report.source(),
                            report.link(),
                            report.reporter(),
                            now)));
        }
        return facts;
    }

    /// Of several with the same time, the last one.
    private static Map<Key, StoredFact> newestOf(List<StoredFact> facts) {
        Map<Key, StoredFact> newest = new LinkedHashMap<>();
        facts.forEach(fact ->
                newest.merge(Key.of(fact), fact, (first, next) -> next.at().isBefore(first.at()) ? first : next));
        return newest;
    }
}

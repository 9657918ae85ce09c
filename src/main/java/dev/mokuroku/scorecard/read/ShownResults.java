package dev.mokuroku.scorecard.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.result.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stored results as the caller of the current request may see them.
@ApplicationScoped
public class ShownResults {
    /// As [Results] allows.
    private static final int BATCH_SIZE = 1_000;

    private final Results results;
    private final VisibleScorecards scorecards;
    private final EvidenceFilter evidence;

    ShownResults(Results results, VisibleScorecards scorecards, EvidenceFilter evidence) {
        this.results = results;
        this.scorecards = scorecards;
        this.evidence = evidence;
    }

    /// @param scorecard that the caller may see
    /// @param visible entities that the caller may see
    public Map<EntityRef, EntityResult> of(Scorecard scorecard, Collection<EntityRef> visible) {
        Map<EntityRef, EntityResult> shown = new LinkedHashMap<>();
        for (List<EntityRef> batch : batches(visible)) {
            shown.putAll(results.of(scorecard.ref(), batch));
        }
        shown.replaceAll((entity, result) -> evidence.shown(scorecard, result));
        return shown;
    }

    public Optional<EntityResult> find(Scorecard scorecard, EntityRef visible) {
        return results.find(scorecard.ref(), visible).map(result -> evidence.shown(scorecard, result));
    }

    /// The results of visible scorecards, by entity, in the order of scorecards.
    ///
    /// @param visible entities that the caller may see
    public Map<EntityRef, List<EntityResult>> ofEntities(Collection<EntityRef> visible) {
        Map<EntityRef, Scorecard> shownScorecards = scorecards.all();
        Map<EntityRef, List<EntityResult>> shown = new HashMap<>();
        for (List<EntityRef> batch : batches(visible)) {
            results.ofEntities(batch).forEach((entity, found) -> {
                List<EntityResult> own = new ArrayList<>();
                for (EntityResult result : found) {
                    Scorecard scorecard = shownScorecards.get(result.scorecard());
                    if (scorecard != null) {
                        own.add(evidence.shown(scorecard, result));
                    }
                }
                shown.put(entity, own);
            });
        }
        return shown;
    }

    private static List<List<EntityRef>> batches(Collection<EntityRef> refs) {
        List<EntityRef> all = List.copyOf(refs);
        List<List<EntityRef>> batches = new ArrayList<>();
        for (int start = 0; start < all.size(); start += BATCH_SIZE) {
            batches.add(all.subList(start, Math.min(all.size(), start + BATCH_SIZE)));
        }
        return batches;
    }
}

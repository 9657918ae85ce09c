package dev.mokuroku.platform.feedback;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.index.term.EntityTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Marks platform components with the average of their ratings, and with whether comments wait for an answer.
@ApplicationScoped
public class FeedbackTerms implements EntityTerms {
    /// With one digit after the point, such as `4.3`.
    public static final String AVERAGE = "feedback.average";
    /// `true` or `false`.
    public static final String OPEN = "feedback.open";

    private final FeedbackTable table;

    FeedbackTerms(FeedbackTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    @Transactional
    public Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities) {
        Map<EntityRef, Set<EntityTerm>> terms = new HashMap<>();
        table.summaries(entities).forEach((component, summary) -> terms.put(component, termsOf(summary)));
        return terms;
    }

    private static Set<EntityTerm> termsOf(FeedbackSummary summary) {
        Set<EntityTerm> terms = new TreeSet<>();
        if (summary.average() != null) {
            terms.add(new EntityTerm(AVERAGE, String.format(Locale.ROOT, "%.1f", summary.average())));
            terms.add(new EntityTerm(OPEN, Boolean.toString(summary.openCount() > 0)));
        }
        return terms;
    }
}

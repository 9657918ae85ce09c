package dev.mokuroku.scorecard.fact.feedback;

import static dev.mokuroku.scorecard.fact.FactType.INTEGER;
import static dev.mokuroku.scorecard.fact.FactType.NUMBER;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.platform.feedback.ComponentFeedback;
import dev.mokuroku.platform.feedback.FeedbackSummary;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The facts `feedback.*`: what persons say of a platform component. Other entities have none.
@Singleton
public final class FeedbackFacts implements FactSource {
    private static final String KIND = PlatformComponentKind.KIND.toLowerCase(Locale.ROOT);

    private static final FactFields<FeedbackSummary> FIELDS = new FactFields<FeedbackSummary>(
                    "what persons say of the platform component")
            .add(
                    "feedback.average",
                    NUMBER,
                    "Average of the ratings, from 1 to 5; unknown without ratings.",
                    FeedbackSummary::average)
            .add("feedback.count", INTEGER, "Number of persons who gave a rating.", FeedbackSummary::count)
            .add(
                    "feedback.open_count",
                    INTEGER,
                    "Number of comments that wait for an answer.",
                    FeedbackSummary::openCount);

    private final ComponentFeedback feedback;

    FeedbackFacts(ComponentFeedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public Collection<FactDefinition> definitions() {
        return FIELDS.definitions();
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        List<EntityRef> components = entities.stream()
                .map(IndexedEntity::ref)
                .filter(ref -> ref.kind().equals(KIND))
                .toList();
        if (components.isEmpty()) {
            return;
        }
        Map<EntityRef, FeedbackSummary> summaries = feedback.summaries(components);
        for (EntityRef component : components) {
            FeedbackSummary summary = summaries.getOrDefault(component, FeedbackSummary.NONE);
            FIELDS.read(summary, names, (name, value) -> values.put(component, name, FactValue.of(value)));
        }
    }
}

package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardTerms;
import org.eclipse.microprofile.graphql.Description;

@Description("The order of the results of a scorecard.")
public enum ScorecardResultOrder {
    @Description("By the reference of the entity.")
    ENTITY,
    @Description("The lowest percent first, then by reference.")
    PERCENT_ASC,
    @Description("The highest percent first, then by reference.")
    PERCENT_DESC;

    EntityOrder of(Scorecard scorecard) {
        return switch (this) {
            case ENTITY -> EntityOrder.BY_REF;
            case PERCENT_ASC -> EntityOrder.by(ScorecardTerms.percentKey(scorecard), false);
            case PERCENT_DESC -> EntityOrder.by(ScorecardTerms.percentKey(scorecard), true);
        };
    }
}

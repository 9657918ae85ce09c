package dev.mokuroku.scorecard.graphql.exemption;

import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.CheckExemptions;
import dev.mokuroku.scorecard.graphql.ScorecardView;
import dev.mokuroku.scorecard.graphql.ScorecardViews;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// The exemptions that callers requested.
@GraphQLApi
public class ScorecardExemptionsGraphQL {
    private final CheckExemptions exemptions;
    private final ScorecardViews scorecards;
    private final CatalogIndex index;
    private final EntityViews views;
    private final Clock clock;

    ScorecardExemptionsGraphQL(
            CheckExemptions exemptions, ScorecardViews scorecards, CatalogIndex index, EntityViews views, Clock clock) {
        this.exemptions = exemptions;
        this.scorecards = scorecards;
        this.index = index;
        this.views = views;
        this.clock = clock;
    }

    @Name("exemptions")
    @NonNull
    @Description(
            "The exemptions of entities that were requested, the latest first. The descriptor of the scorecard may grant more.")
    public List<@NonNull List<@NonNull ScorecardExemption>> exemptionsOf(
            @Source List<ScorecardView> shown,
            @NonNull @DefaultValue("[]") @Description("What became of the request; all if empty.")
                    List<@NonNull ScorecardExemptionState> state) {
        LocalDate today = UtcDay.today(clock);
        return scorecards.each(
                shown,
                List.of(),
                (view, scorecard) -> show(exemptions.of(scorecard.ref()), today)
                        .filter(exemption -> state.isEmpty() || state.contains(exemption.state()))
                        .toList());
    }

    /// Those of entities that the caller may see.
    private Stream<ScorecardExemption> show(List<CheckExemption> found, LocalDate today) {
        Map<EntityRef, IndexedEntity> visible =
                index.byRefs(found.stream().map(CheckExemption::entity).toList());
        return found.stream()
                .flatMap(exemption -> Stream.ofNullable(visible.get(exemption.entity()))
                        .map(entity -> ScorecardExemption.of(exemption, views.of(entity), today)));
    }
}

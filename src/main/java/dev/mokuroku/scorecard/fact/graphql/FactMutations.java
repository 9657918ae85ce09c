package dev.mokuroku.scorecard.fact.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.fact.pushed.CallerFactReports;
import dev.mokuroku.scorecard.fact.pushed.ReportOutcome;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Takes reports of facts.
@GraphQLApi
public class FactMutations {
    private final CallerFactReports reports;

    FactMutations(CallerFactReports reports) {
        this.reports = reports;
    }

    @Requires(Permission.SCORECARD_FACT_CREATE)
    @Mutation
    @Description("Reports facts of an entity, all of them or none. They are readable when the mutation returns.")
    public ReportFactsPayload reportFacts(@NonNull @Description("The facts.") ReportFactsInput input) {
        try {
            ReportOutcome outcome = reports.reportOne(input.toInput());
            return new ReportFactsPayload(outcome.stored(), outcome.unchanged(), outcome.older(), List.of());
        } catch (CatalogException failure) {
            return new ReportFactsPayload(0, 0, 0, UserError.of(failure, null));
        }
    }
}

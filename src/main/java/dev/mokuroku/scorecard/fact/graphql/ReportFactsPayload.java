package dev.mokuroku.scorecard.fact.graphql;

import dev.mokuroku.api.graphql.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What became of the facts.")
public record ReportFactsPayload(
        @Description("How many facts are new, or newer than what was known.")
        int storedCount,

        @Description("How many were known, with the same time.")
        int unchangedCount,

        @Description("How many were left out, because a newer report is known.")
        int olderCount,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}

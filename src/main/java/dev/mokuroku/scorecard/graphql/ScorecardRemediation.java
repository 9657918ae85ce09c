package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.scorecard.Remediation;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("What a team does about a failed check.")
public record ScorecardRemediation(
        @Nullable @Description("What to do, in Markdown.") String text,
        @Nullable @Description("The address of a guide.") String url,

        @Nullable @Description("The reference of a template that makes the change.")
        String template,

        @Nullable @Description("The reference of a campaign that moves the entity.")
        String campaign) {
    static @Nullable ScorecardRemediation of(@Nullable Remediation remediation) {
        return remediation == null
                ? null
                : new ScorecardRemediation(
                        remediation.text(),
                        Objects.toString(remediation.url(), null),
                        Objects.toString(remediation.template(), null),
                        Objects.toString(remediation.campaign(), null));
    }
}

package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.onboarding.ProposedOwner;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(ProposedOwner.FoundBy.class)
@Description("Where an owner was found.")
public enum OwnerFound {
    @Description("The owner is in the overrides of the input.")
    GIVEN,
    @Description("The last line for * in the repository's CODEOWNERS names the owner.")
    CODEOWNERS,
    @Description("The owner is the only team with admin access to the repository.")
    TEAM_ACCESS,
    @Description("No owner was found; the user must name one.")
    NOWHERE
}

package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.Description;

@Description("Where an owner was found.")
public enum OwnerFound {
    @Description("In the overrides of the input.")
    GIVEN,
    @Description("In the last line for * of the repository's CODEOWNERS.")
    CODEOWNERS,
    @Description("It is the one team with admin access to the repository.")
    TEAM_ACCESS,
    @Description("Nowhere: somebody must say it.")
    NOWHERE
}

package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.source.github.proposal.Overrides;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ProposeDescriptorInput")
@Description("Which repository is to be described, and how.")
public class ProposeDescriptorInput {
    @NonNull
    @Description("The repository's web address: https://github.com/acme/shop")
    public String repository = "";

    @Nullable
    @Description("What you know better than what GitHub tells.")
    public DescriptorOverridesInput overrides;

    @DefaultValue("false")
    @Description("Opens a pull request that adds the descriptor; once for a repository.")
    public boolean openPullRequest;

    @DefaultValue("false")
    @Description("Opens another pull request where an earlier one was closed.")
    public boolean again;

    Overrides readOverrides() {
        return overrides == null ? Overrides.NONE : overrides.read();
    }
}

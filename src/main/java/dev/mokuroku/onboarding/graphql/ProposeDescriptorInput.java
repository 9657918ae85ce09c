package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.onboarding.Overrides;
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
    @Description("Values that override what GitHub reports.")
    public DescriptorOverridesInput overrides;

    @DefaultValue("false")
    @Description("Opens a pull request that adds the descriptor; once for a repository.")
    public boolean openPullRequest;

    @DefaultValue("false")
    @Description("Opens another pull request if an earlier one was closed.")
    public boolean again;

    Overrides toOverrides() {
        return overrides == null ? Overrides.NONE : overrides.toOverrides();
    }
}

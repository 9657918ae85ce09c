package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.onboarding.Overrides;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

@Input("DescriptorOverridesInput")
@Description("Values that override what GitHub reports.")
public class DescriptorOverridesInput {
    @Nullable
    @Description("The component's name.")
    public String name;

    @Nullable
    @Description("The owner as a reference: checkout, user:ada.")
    public String owner;

    @Nullable
    @Description("spec.type: service, website, library or another word.")
    public String type;

    @Nullable
    @Description("spec.lifecycle: production, experimental, deprecated or another word.")
    public String lifecycle;

    @Nullable
    @Description("The system that it is part of, as a reference: shop.")
    public String system;

    Overrides toOverrides() {
        return new Overrides(name, owner, type, lifecycle, system);
    }
}

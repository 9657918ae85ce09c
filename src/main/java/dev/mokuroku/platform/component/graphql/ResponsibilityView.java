package dev.mokuroku.platform.component.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Responsibility")
@Description("Who takes care of what on a layer of a platform component.")
public record ResponsibilityView(
        @NonNull @Description("The layer: network, operating system, application code.")
        String layer,

        @Nullable @Description("What the platform team does.")
        String platform,

        @Nullable @Description("What the team that uses it does.")
        String team) {}

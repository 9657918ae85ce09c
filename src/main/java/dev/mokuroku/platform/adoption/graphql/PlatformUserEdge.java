package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entity that uses a platform component.")
public record PlatformUserEdge(
        @NonNull @Description("The entity's cursor; it stays valid while other entities come and go.")
        String cursor,

        @NonNull @Description("The entity.") EntityView node,

        @NonNull @Description("Its declared uses of the platform component, worst first.")
        List<@NonNull PlatformComponentUse> uses,

        @NonNull
        @Description("Its running uses of the platform component, worst first; empty unless where has of: RUNNING.")
        List<@NonNull RunningPlatformUse> runningUses) {}

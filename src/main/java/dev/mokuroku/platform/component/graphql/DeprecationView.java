package dev.mokuroku.platform.component.graphql;

import dev.mokuroku.platform.version.Deprecation;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("VersionDeprecation")
@Description("Versions that should no longer be used.")
public record DeprecationView(
        @NonNull @Description("The range in VERS: vers:semver/<2.0.0.")
        String range,

        @Nullable @Description("Since when.") LocalDate since,
        @Nullable @Description("Why.") String reason,

        @Nullable @Description("The day on which their support ends.")
        LocalDate endOfSupport) {
    static DeprecationView of(Deprecation deprecation) {
        return new DeprecationView(
                VersionPolicyView.vers(deprecation.range()),
                deprecation.since(),
                deprecation.reason(),
                deprecation.endOfSupport());
    }
}

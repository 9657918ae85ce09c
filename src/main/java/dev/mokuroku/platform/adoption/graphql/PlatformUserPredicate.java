package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.platform.release.graphql.SupportState;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("PlatformUserPredicate")
@Description("A condition on the users of a platform component. All fields that are set must match.")
public class PlatformUserPredicate {
    @Description("A condition on the entity.")
    public @Nullable EntityPredicate entity;

    @Description("Which uses count, also for the other fields; DECLARED if not set.")
    public @Nullable PlatformUseKind of;

    @Description(
            "Uses of what runs in this environment: its name, or the reference of its Resource. Needs of: RUNNING.")
    public @Nullable String environment;

    @Description("A range of versions in VERS notation, such as >=1.2.0|<2.0.0.")
    public @Nullable String versions;

    @Description("Any of these states of support.")
    public @Nullable List<@NonNull SupportState> support;

    @Description("Versions without support on this day: who must move before it.")
    public @Nullable LocalDate unsupportedOn;

    @Description("Whether a newer stable release exists.")
    public @Nullable Boolean behind;
}

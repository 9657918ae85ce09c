package dev.mokuroku.platform.running;

import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.version.SupportStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which users of a platform component. Null is no condition.
///
/// @param versions a range in VERS notation
/// @param support any of these
/// @param unsupportedOn versions without support on this day
/// @param behind whether a newer stable release exists
public record UserCondition(
        UseScope scope,
        @Nullable String versions,
        @Nullable List<SupportStatus> support,
        @Nullable LocalDate unsupportedOn,
        @Nullable Boolean behind) {
    /// All users.
    public static UserCondition in(UseScope scope) {
        return new UserCondition(scope, null, null, null, null);
    }
}

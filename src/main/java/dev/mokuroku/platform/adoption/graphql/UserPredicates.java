package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.running.UserCondition;
import dev.mokuroku.platform.version.SupportStatus;
import org.jspecify.annotations.Nullable;

/// Reads the condition on users, without the condition on the entity.
final class UserPredicates {
    private UserPredicates() {}

    static UserCondition conditionOf(@Nullable PlatformUserPredicate where) {
        if (where == null) {
            return UserCondition.in(UseScope.DECLARED);
        }
        return new UserCondition(
                UseScopes.of(where.of, where.environment, "where.environment"),
                where.versions,
                where.support == null
                        ? null
                        : where.support.stream()
                                .map(status -> EnumMirrors.convert(status, SupportStatus.class))
                                .toList(),
                where.unsupportedOn,
                where.behind);
    }
}

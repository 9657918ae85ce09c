package dev.mokuroku.api.graphql.token;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.security.servicetoken.ServiceToken;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("ServiceToken")
@Description("A service token that was issued at run time, without its text.")
public record ServiceTokenView(
        @NonNull @Id @Description("The token's id.") String id,

        @NonNull @Description("The name of the service. The audit trail shows it as the author.")
        String name,

        @NonNull @Description("The role of the service.") ServiceTokenRole role,

        @Nullable
        @Description("The entities that the service sees and changes, as issued; null if the token is not limited.")
        String scope,

        @NonNull @Description("Who issued the token: user:default/ada, ci; command-line for the command token issue.")
        String createdBy,

        @NonNull @Description("When the token was issued.") Instant createdAt,

        @Nullable @Description("When the token expires; null if it does not expire.")
        Instant expiresAt,

        @Nullable @Description("When the token was last used, to the minute; null before the first use.")
        Instant lastUsedAt,

        @Nullable @Description("When the token was revoked; null if it was not.")
        Instant revokedAt) {
    static ServiceTokenView of(ServiceToken token) {
        return new ServiceTokenView(
                token.id().toString(),
                token.name(),
                EnumMirrors.convert(token.role(), ServiceTokenRole.class),
                token.scope() == null ? null : token.scope().text(),
                token.createdBy(),
                token.key().createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt());
    }
}

package dev.mokuroku.api.graphql.token;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.servicetoken.IssuedTokens;
import dev.mokuroku.security.servicetoken.ServiceToken;
import dev.mokuroku.security.servicetoken.TokenRequest;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Issues, lists and revokes service tokens.
@GraphQLApi
@AuditedAsCaller
public class ServiceTokensGraphQL {
    private final IssuedTokens tokens;

    ServiceTokensGraphQL(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    @Requires(Permission.AUTH_TOKEN_MANAGE)
    @Query
    @NonNull
    @Description("Service tokens that were issued at run time, also expired and revoked ones; the newest first.")
    public ServiceTokenConnection serviceTokens(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        int size = EntityArguments.pageSize(first);
        // One extra token shows whether a further page exists.
        List<ServiceToken> page = tokens.page(after == null ? null : keyOf(after), size + 1);
        return ServiceTokenConnection.of(
                Math.toIntExact(tokens.count()),
                page.subList(0, Math.min(size, page.size())),
                page.size() > size,
                after != null);
    }

    @Requires(Permission.AUTH_TOKEN_MANAGE)
    @Mutation
    @Description("Issues a service token. Only this response shows the token.")
    public IssueServiceTokenPayload issueServiceToken(
            @NonNull @Description("Which token.") IssueServiceTokenInput input) {
        try {
            TokenRequest request = new TokenRequest(
                    input.name, EnumMirrors.convert(input.role, Role.class), input.expiresInDays, input.scope);
            return IssueServiceTokenPayload.of(tokens.issue(request));
        } catch (CatalogException failure) {
            return IssueServiceTokenPayload.failed(UserError.of(failure, null));
        }
    }

    @Requires(Permission.AUTH_TOKEN_MANAGE)
    @Mutation
    @Description("Revokes a service token. Within five seconds no replica accepts it.")
    public RevokeServiceTokenPayload revokeServiceToken(
            @NonNull @Description("Which token.") RevokeServiceTokenInput input) {
        try {
            return new RevokeServiceTokenPayload(ServiceTokenView.of(tokens.revoke(uuid(input.id))), List.of());
        } catch (CatalogException failure) {
            return new RevokeServiceTokenPayload(null, UserError.of(failure, "id"));
        }
    }

    private static ServiceToken.Key keyOf(String after) {
        Cursors.Parts cursor = Cursors.decode("after", ServiceTokenConnection.CURSOR_KIND, 2, after);
        try {
            return new ServiceToken.Key(cursor.instant(0), UUID.fromString(cursor.text(1)));
        } catch (IllegalArgumentException malformed) {
            throw Cursors.invalid("after", after);
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidField("id", "must be a UUID but is '%s'".formatted(Cursors.abbreviated(id)));
        }
    }
}

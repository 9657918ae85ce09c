package dev.mokuroku.frontend.auth;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The user of a token, with current ownership references: memberships may have changed since the token was issued.
@Path("/api/auth/v1/userinfo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Requires(Permission.USER_READ)
public class UserInfoResource {
    private final CurrentCaller caller;
    private final OwnershipRefs ownership;

    UserInfoResource(CurrentCaller caller, OwnershipRefs ownership) {
        this.caller = caller;
        this.ownership = ownership;
    }

    public record UserInfo(Claims claims) {}

    public record Claims(String sub, List<String> ent) {}

    @GET
    public UserInfo get(@HeaderParam("Authorization") @Nullable String authorization) {
        if (authorization == null) {
            throw new CatalogException(ErrorCode.UNAUTHENTICATED, "No token provided");
        }
        return switch (caller.get()) {
            case Caller.User user -> new UserInfo(new Claims(user.ref().toString(), ownership.of(user.ref())));
            case Caller.Service service ->
                throw CatalogException.invalidInput(
                        "Userinfo endpoint must be called with a token that represents a user principal");
        };
    }
}

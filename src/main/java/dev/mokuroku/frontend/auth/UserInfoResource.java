package dev.mokuroku.frontend.auth;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who a token stands for, with what its user owns now: memberships may have changed since it was issued.
@Path("/api/auth/v1/userinfo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class UserInfoResource {
    private final CurrentCaller caller;
    private final Ownership ownership;

    UserInfoResource(CurrentCaller caller, Ownership ownership) {
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

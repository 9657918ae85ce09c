package dev.mokuroku.frontend.auth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.security.token.UserTokens.UserToken;
import java.util.List;

/// The session response of Backstage's sign-in.
///
/// @param profile empty: the frontend reads the profile from the catalog
public record SessionResponse(ObjectNode profile, BackstageIdentity backstageIdentity) {
    public record BackstageIdentity(String token, long expiresInSeconds, Identity identity) {}

    /// @param userEntityRef who the user is
    /// @param ownershipEntityRefs the user and the user's groups
    public record Identity(String type, String userEntityRef, List<String> ownershipEntityRefs) {}

    static SessionResponse of(UserToken token, String user, List<String> ownership) {
        Identity identity = new Identity("user", user, ownership);
        return new SessionResponse(
                JsonNodeFactory.instance.objectNode(),
                new BackstageIdentity(token.text(), token.lifetime().toSeconds(), identity));
    }
}

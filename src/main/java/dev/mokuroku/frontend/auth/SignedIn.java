package dev.mokuroku.frontend.auth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.security.UserTokens.UserToken;
import java.util.List;

/// What Backstage's frontend keeps as its session.
///
/// @param profile nothing is known of a guest: the frontend takes what the catalog says
public record SignedIn(ObjectNode profile, BackstageIdentity backstageIdentity) {
    public record BackstageIdentity(String token, long expiresInSeconds, Identity identity) {}

    /// @param userEntityRef who the user is
    /// @param ownershipEntityRefs in whose names the user owns things
    public record Identity(String type, String userEntityRef, List<String> ownershipEntityRefs) {}

    static SignedIn of(UserToken token, String user, List<String> ownership) {
        Identity identity = new Identity("user", user, ownership);
        return new SignedIn(
                JsonNodeFactory.instance.objectNode(),
                new BackstageIdentity(token.text(), token.life().toSeconds(), identity));
    }
}

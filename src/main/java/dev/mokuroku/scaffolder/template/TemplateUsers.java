package dev.mokuroku.scaffolder.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.Guest;
import jakarta.inject.Singleton;

/// Finds who runs a template.
@Singleton
public class TemplateUsers {
    private final CurrentCaller caller;
    private final Guest guest;
    private final CatalogIndex index;

    TemplateUsers(CurrentCaller caller, Guest guest, CatalogIndex index) {
        this.caller = caller;
        this.guest = guest;
        this.index = index;
    }

    /// The caller of the current request. A service is no user, and nor is a guest who has not signed in.
    ///
    /// @param withToken whether the request has a token, as that of a guest who signed in has
    public TemplateUser current(boolean withToken) {
        return switch (caller.get()) {
            case Caller.User user when withToken || !isGuest(user.ref()) -> user(user.ref());
            case Caller.User _, Caller.Service _ -> TemplateUser.NOBODY;
        };
    }

    private boolean isGuest(EntityRef user) {
        return guest.user().filter(user::equals).isPresent();
    }

    private TemplateUser user(EntityRef ref) {
        ObjectNode entity = index.byRef(ref).map(found -> found.entity().json()).orElse(null);
        return new TemplateUser(ref.toString(), entity);
    }
}

package dev.mokuroku.security.role;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.servicetoken.ConfiguredTokens;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// The role of each caller, by `mokuroku.auth.roles`: the highest of the lists that include the caller. An issued
/// service token has a role of its own, and no list counts. A guest is an admin unless a list names the guest's user,
/// and so is a service with a configured token that no list includes. All other callers that no list includes have no
/// role: users, and plugins of a Backstage backend.
@Startup
@ApplicationScoped
public class CallerRoles {
    private static final Logger LOG = Logger.getLogger(CallerRoles.class);
    private static final String SETTING = "mokuroku.auth.roles.";

    private final Map<Role, SubjectList> members;
    private final CallerGroups groups;
    private final Optional<EntityRef> guest;

    /// @throws IllegalArgumentException naming the setting, when an entry is malformed
    public CallerRoles(AuthConfig config, CallerGroups groups, Guest guest) {
        AuthConfig.Roles roles = config.roles();
        this.members = Map.of(
                Role.READER, SubjectList.parse(SETTING + "reader", roles.reader()),
                Role.EDITOR, SubjectList.parse(SETTING + "editor", roles.editor()),
                Role.ADMIN, SubjectList.parse(SETTING + "admin", roles.admin().orElse(List.of())));
        this.groups = groups;
        this.guest = guest.user().filter(user -> members.values().stream().noneMatch(list -> list.names(user)));
        if (config.tokens().isPresent() && LaunchMode.current() == LaunchMode.NORMAL) {
            warnOfAdmins(config.tokens().get());
        }
    }

    /// Empty if the caller may do nothing.
    public Optional<Role> of(Caller caller) {
        if (isGuest(caller)) {
            return Optional.of(Role.ADMIN);
        }
        if (caller instanceof Caller.Service service && service.role() != null) {
            return Optional.of(service.role());
        }
        Set<EntityRef> ofCaller = groups.of(caller);
        for (Role role : List.of(Role.ADMIN, Role.EDITOR, Role.READER)) {
            if (Objects.requireNonNull(members.get(role)).includes(caller, ofCaller)) {
                return Optional.of(role);
            }
        }
        return hasConfiguredToken(caller) ? Optional.of(Role.ADMIN) : Optional.empty();
    }

    public boolean has(Caller caller, Role role) {
        return of(caller).filter(found -> found.compareTo(role) >= 0).isPresent();
    }

    private static boolean hasConfiguredToken(Caller caller) {
        return caller instanceof Caller.Service service && !service.isPlugin();
    }

    private boolean isGuest(Caller caller) {
        return guest.isPresent()
                && caller instanceof Caller.User user
                && user.ref().equals(guest.get());
    }

    private void warnOfAdmins(List<String> tokens) {
        List<String> admins = new ConfiguredTokens(tokens)
                .names().stream()
                        .sorted()
                        .filter(name -> members.values().stream()
                                .noneMatch(list -> list.includes(new Caller.Service(name), Set.of())))
                        .toList();
        if (!admins.isEmpty()) {
            LOG.warnf(
                    "These services of mokuroku.auth.tokens have the role admin, because mokuroku.auth.roles names no role for them: %s",
                    String.join(", ", admins));
        }
    }
}

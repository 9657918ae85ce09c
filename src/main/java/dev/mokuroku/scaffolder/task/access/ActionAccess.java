package dev.mokuroku.scaffolder.task.access;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.role.CallerRoles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which actions may be used, and by whom. Any thread may call.
@Startup
@ApplicationScoped
public class ActionAccess {
    private final ActionPatterns off;
    private final ActionPatterns editor;
    private final ActionPatterns admin;
    private final CallerRoles roles;

    /// @throws IllegalArgumentException naming the setting, when an entry is malformed
    ActionAccess(AccessConfig config, CallerRoles roles) {
        this.off = parse("off", config.actions().off());
        this.editor = parse("editor", config.actions().editor());
        this.admin = parse("admin", config.actions().admin());
        this.roles = roles;
    }

    private static ActionPatterns parse(String list, Optional<List<String>> entries) {
        return ActionPatterns.parse("mokuroku.scaffolder.access.actions." + list, entries.orElse(List.of()));
    }

    /// Whether the action is switched off.
    public boolean isOff(String action) {
        return off.match(action);
    }

    /// @param actions of the steps of a template
    /// @throws CatalogException `FORBIDDEN` naming the first action that the caller may not use
    public void check(Caller caller, Collection<String> actions) {
        for (String action : actions) {
            if (isOff(action)) {
                throw new CatalogException(
                        ErrorCode.FORBIDDEN, "The action %s is switched off on this server".formatted(action));
            }
            Role needed = admin.match(action) ? Role.ADMIN : editor.match(action) ? Role.EDITOR : Role.READER;
            if (!roles.has(caller, needed)) {
                throw new CatalogException(
                        ErrorCode.FORBIDDEN,
                        "The action %s needs the role %s, which %s does not have"
                                .formatted(action, needed.text(), caller.getName()));
            }
        }
    }
}

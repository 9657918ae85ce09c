package dev.mokuroku.scaffolder.caller;

import dev.mokuroku.catalog.audit.Author;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scaffolder.action.ActionErrors;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.TaskInfo;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs work as the person who runs a template. Any thread may call.
///
/// Within a request of that person the work runs in the request. Elsewhere it runs in a request context of its own,
/// whose identity is the person, with the roles and groups that the person has now.
@ApplicationScoped
public class TaskCaller {
    private final CurrentIdentityAssociation identities;
    private final SecurityIdentity current;
    private final Authorization authorization;

    TaskCaller(CurrentIdentityAssociation identities, SecurityIdentity current, Authorization authorization) {
        this.identities = identities;
        this.current = current;
        this.authorization = authorization;
    }

    /// @throws ActionException if the catalog refuses something to the person
    public <T> T run(TaskInfo task, Supplier<T> work) {
        String user = task.user();
        if (user == null || isCurrent(user)) {
            return ActionErrors.translated(work);
        }
        return inOwnContext(new Caller.User(EntityRef.parse(user)), work);
    }

    /// As [#run], for work that changes the catalog: the audit trail names the person.
    ///
    /// @param does what the person wants to do, such as `register a location`
    /// @throws ActionException if the person lacks the permission, or nobody signed in
    public <T> T change(TaskInfo task, Permission permission, String does, Supplier<T> work) {
        return run(task, () -> {
            Caller caller = caller(task, does);
            if (!authorization.allows(caller, permission)) {
                throw ActionException.notAllowed("%s may not %s: the permission %s needs the role %s"
                        .formatted(
                                caller.getName(),
                                does,
                                permission.text(),
                                permission.role().text()));
            }
            return Author.runAs(caller.getName(), work::get);
        });
    }

    /// As [#change], for work that itself checks what the person may do.
    public <T> T changeAsCaller(TaskInfo task, String does, Supplier<T> work) {
        return run(task, () -> Author.runAs(caller(task, does).getName(), work::get));
    }

    private Caller caller(TaskInfo task, String does) {
        Caller caller = currentCaller();
        if (caller == null) {
            throw ActionException.notAllowed(
                    "Only a task of a person who is signed in may %s, but a service or a guest without a token created task %s"
                            .formatted(does, task.id()));
        }
        return caller;
    }

    private boolean isCurrent(String user) {
        Caller caller = currentCaller();
        return caller != null && caller.getName().equals(user);
    }

    private @Nullable Caller currentCaller() {
        return Arc.container().requestContext().isActive() && current.getPrincipal() instanceof Caller caller
                ? caller
                : null;
    }

    private <T> T inOwnContext(Caller caller, Supplier<T> work) {
        ManagedContext requests = Arc.container().requestContext();
        ContextState outer = requests.getStateIfActive();
        if (outer != null) {
            requests.deactivate();
        }
        requests.activate();
        try {
            identities.setIdentity(
                    QuarkusSecurityIdentity.builder().setPrincipal(caller).build());
            return ActionErrors.translated(work);
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}

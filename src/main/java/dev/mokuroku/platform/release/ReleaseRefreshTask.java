package dev.mokuroku.platform.release;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.job.TaskQueue;
import dev.mokuroku.job.TaskType;
import dev.mokuroku.source.github.GithubException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Reads the releases of one platform component again. The id of a task is the ref, so that several changes of a
/// repository give one task.
@ApplicationScoped
class ReleaseRefreshTask implements TaskType<ReleaseRefreshTask.Payload> {
    private static final Logger LOG = Logger.getLogger(ReleaseRefreshTask.class);

    private final ReleaseRefresh refresh;

    ReleaseRefreshTask(ReleaseRefresh refresh) {
        this.refresh = refresh;
    }

    /// @param ref of the platform component
    public record Payload(String ref) {}

    @Override
    public String name() {
        return "platform-releases-of-one";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    /// Does nothing if the platform component's releases are about to be read anyway.
    void submit(TaskQueue queue, EntityRef component) {
        queue.submit(this, component.toString(), new Payload(component.toString()));
    }

    /// What the descriptor has wrong is not tried again: its next change starts another task.
    @Override
    public void run(String id, Payload payload) throws GithubException {
        try {
            refresh.refresh(EntityRef.parse(payload.ref()));
        } catch (UnreadableReleasesException unreadable) {
            LOG.warnf("The releases of %s cannot be read: %s", payload.ref(), unreadable.getMessage());
        }
    }
}

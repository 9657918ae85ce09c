package dev.mokuroku.platform.adoption;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.component.PlatformComponentKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Computes the uses of a platform component anew after its descriptor changed.
@ApplicationScoped
class AdoptionFollower implements RecurringJob, FeedFollower.FeedHandler {
    private static final String KIND = PlatformComponentKind.KIND.toLowerCase(Locale.ROOT);
    /// A changed descriptor is right in the matrix after this time.
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final FeedFollower follower;
    private final AdoptionUpdate update;
    private final KnownComponents components;
    private final ComponentUseTable table;
    private final LiveIndex index;

    AdoptionFollower(
            FeedFollower follower,
            AdoptionUpdate update,
            KnownComponents components,
            ComponentUseTable table,
            LiveIndex index) {
        this.follower = follower;
        this.update = update;
        this.components = components;
        this.table = table;
        this.index = index;
    }

    @Override
    public String name() {
        return "platform-adoption";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ZERO, INTERVAL);
    }

    @Override
    public void run() {
        follower.runOnce(this);
    }

    @Override
    public void handle(List<Change> changes) {
        Set<EntityRef> changed = changes.stream()
                .filter(Change::isOfEntity)
                .map(Change::ref)
                .filter(ref -> ref.kind().equals(KIND))
                .collect(toSet());
        refresh(changed);
    }

    @Override
    public void startAnew() {
        Set<EntityRef> known = components.all().stream()
                .map(component -> component.component().ref())
                .collect(toSet());
        known.addAll(table.components());
        refresh(known);
    }

    private void refresh(Set<EntityRef> changed) {
        if (!changed.isEmpty()) {
            index.catchUp();
            changed.forEach(update::changed);
        }
    }
}

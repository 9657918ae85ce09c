package dev.mokuroku.scaffolder.measure;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scaffolder.task.control.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares what tasks made with a template that changed, so that scorecards see what an older version made.
@ApplicationScoped
class FollowTemplates implements RecurringJob, FeedFollower.FeedHandler {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FeedFollower follower;
    private final ProductVersions versions;
    private final LiveIndex live;
    private final CatalogIndex index;

    FollowTemplates(FeedFollower follower, ProductVersions versions, LiveIndex live, CatalogIndex index) {
        this.follower = follower;
        this.versions = versions;
        this.live = live;
        this.index = index.everything();
    }

    @Override
    public String name() {
        return "scaffolder-template-versions";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(INTERVAL, INTERVAL);
    }

    @Override
    public void run() {
        follower.runOnce(this);
    }

    @Override
    public void handle(List<Change> changes) {
        Set<EntityRef> changed = changes.stream()
                .filter(change -> change.kind() != Change.Kind.TERMS_CHANGED)
                .map(Change::ref)
                .filter(ref -> ref.kind().equals("template"))
                .collect(toSet());
        if (!changed.isEmpty()) {
            live.catchUp();
            compare(changed);
        }
    }

    @Override
    public void startAnew() {
        live.catchUp();
        compare(versions.templates());
    }

    private void compare(Collection<EntityRef> templates) {
        Map<EntityRef, String> latest = new HashMap<>();
        index.byRefs(templates).forEach((ref, template) -> latest.put(ref, TemplateVersion.of(template.entity())));
        templates.forEach(template -> versions.update(template, latest.get(template)));
    }
}

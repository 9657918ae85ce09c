package dev.mokuroku.scaffolder.measure;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.scaffolder.task.control.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares what tasks made with the templates as they are now, so that scorecards see what was made by an older one.
@ApplicationScoped
class TemplateVersionJob implements RecurringJob {
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final ProductVersions versions;
    private final CatalogIndex index;

    TemplateVersionJob(ProductVersions versions, CatalogIndex index) {
        this.versions = versions;
        this.index = index;
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
        List<EntityRef> templates = versions.templates();
        Map<EntityRef, String> latest = new HashMap<>();
        index.everything()
                .byRefs(templates)
                .forEach((ref, template) -> latest.put(ref, TemplateVersion.of(template.entity())));
        templates.forEach(template -> versions.update(template, latest.get(template)));
    }
}

package dev.mokuroku.platform.adoption.count;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.adoption.AdoptionConfig;
import dev.mokuroku.platform.adoption.AdoptionUpdate;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.version.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/// Counts the adoption of the day. Before the first count of a day it computes support anew, because policies have
/// dates.
@ApplicationScoped
class AdoptionDayJob implements RecurringJob {
    private final KnownComponents components;
    private final AdoptionUpdate update;
    private final Adoption adoption;
    private final AdoptionHistory history;
    private final AdoptionConfig config;
    private final Clock clock;

    AdoptionDayJob(
            KnownComponents components,
            AdoptionUpdate update,
            Adoption adoption,
            AdoptionHistory history,
            AdoptionConfig config,
            Clock clock) {
        this.components = components;
        this.update = update;
        this.adoption = adoption;
        this.history = history;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform-adoption-day";
    }

    /// The last count of a day stays.
    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofMinutes(1), Duration.ofHours(1));
    }

    @Override
    public void run() {
        update.followSettings();
        LocalDate today = UtcDay.today(clock);
        for (KnownComponent known : components.all()) {
            EntityRef ref = known.component().ref();
            if (!history.isCounted(ref, today)) {
                update.changed(ref);
            }
            history.save(ref, new AdoptionDay(today, adoption.ofAll(ref)));
        }
        history.deleteBefore(today.minusDays(config.keep().toDays()));
    }
}

package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.platform.adoption.count.AdoptionDay;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The adoption of a platform component on a day.")
public record PlatformAdoptionDay(
        @NonNull @Description("The day in UTC.") LocalDate day,

        @NonNull @Description("The adoption at the end of the day, or now.")
        PlatformAdoption adoption) {
    static PlatformAdoptionDay of(AdoptionDay day) {
        return new PlatformAdoptionDay(day.day(), PlatformAdoption.of(day.counts()));
    }
}

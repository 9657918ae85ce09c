package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.platform.adoption.count.AdoptionCounts;
import org.eclipse.microprofile.graphql.Description;

@Description("How far a platform component is adopted.")
public record PlatformAdoption(
        @Description("The entities that could use it: those of appliesTo, else all components.")
        int applicableCount,

        @Description("Of these, the entities that use it.") int userCount,

        @Description("The users among those that could use it, from 0 to 1.")
        double share,

        @Description("Of the users, those on the latest stable release.")
        int latestCount,

        @Description("Of the users, those whose versions are neither deprecated nor unsupported.")
        int supportedCount) {
    static PlatformAdoption of(AdoptionCounts counts) {
        return new PlatformAdoption(
                Math.toIntExact(counts.applicable()),
                Math.toIntExact(counts.users()),
                counts.share(),
                Math.toIntExact(counts.latest()),
                Math.toIntExact(counts.supported()));
    }
}

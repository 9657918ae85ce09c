package dev.mokuroku.scorecard.follow;

import dev.mokuroku.SettableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;

/// The clock of tests of scorecards.
@Alternative
@ApplicationScoped
public class TestClock {
    static final SettableClock CLOCK = new SettableClock(Instant.parse("2031-03-10T10:00:00Z"));

    @Produces
    @ApplicationScoped
    @Alternative
    Clock clock() {
        return CLOCK;
    }
}

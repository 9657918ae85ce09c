package dev.mokuroku.platform.history;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentConfig;
import dev.mokuroku.platform.usage.listing.ManifestsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the argument `asOf`: a time with its offset, or a date, which means the end of that day in UTC.
@ApplicationScoped
public class KeptHistory {
    /// The name of the argument.
    public static final String AS_OF = "asOf";

    public static final String DESCRIPTION =
            "The answer as of a time with its offset, 2026-03-01T12:30:00Z, or as of the end of a day in UTC, 2026-03-01, within the history that is kept; now if not set. What the caller may see now decides.";

    private final ManifestsConfig manifests;
    private final DeploymentConfig deployments;
    private final Clock clock;

    KeptHistory(ManifestsConfig manifests, DeploymentConfig deployments, Clock clock) {
        this.manifests = manifests;
        this.deployments = deployments;
        this.clock = clock;
    }

    /// A time of the history of declared uses.
    ///
    /// @param asOf null for now
    public Optional<Instant> ofUses(@Nullable String asOf) {
        return within(asOf, manifests.keepHistory());
    }

    /// A time of the history of deployments.
    ///
    /// @param asOf null for now
    public Optional<Instant> ofDeployments(@Nullable String asOf) {
        return within(asOf, deployments.keep());
    }

    /// A time of the history of what ran and what it used.
    ///
    /// @param asOf null for now
    public Optional<Instant> ofRunningUses(@Nullable String asOf) {
        Duration keep = deployments.keep();
        return within(asOf, keep.compareTo(manifests.keepHistory()) < 0 ? keep : manifests.keepHistory());
    }

    private Optional<Instant> within(@Nullable String asOf, Duration keep) {
        if (asOf == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant earliest = now.minus(keep).truncatedTo(ChronoUnit.SECONDS);
        Instant time = parse(asOf.strip(), now);
        if (time.isBefore(earliest)) {
            throw CatalogException.invalidField(
                    AS_OF,
                    "must not be before %s, because earlier history is not kept, but is '%s'"
                            .formatted(earliest, asOf));
        }
        if (time.isAfter(now)) {
            throw CatalogException.invalidField(AS_OF, "must not be in the future but is '%s'".formatted(asOf));
        }
        return Optional.of(time);
    }

    private static Instant parse(String text, Instant now) {
        try {
            if (text.indexOf('T') >= 0) {
                return OffsetDateTime.parse(text).toInstant();
            }
            LocalDate day = LocalDate.parse(text);
            boolean today = day.equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
            return today
                    ? now
                    : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
        } catch (DateTimeException malformed) {
            throw CatalogException.invalidField(
                    AS_OF,
                    "must be a time with its offset, such as 2026-03-01T12:30:00Z, or a date, such as 2026-03-01, but is '%s'"
                            .formatted(text));
        }
    }
}

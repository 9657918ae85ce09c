package dev.mokuroku.scorecard.fact.deployment;

import static dev.mokuroku.scorecard.fact.FactType.INTEGER;
import static dev.mokuroku.scorecard.fact.FactType.NUMBER;
import static dev.mokuroku.scorecard.fact.FactType.TEXTS;
import static dev.mokuroku.scorecard.fact.FactType.TEXT_MAP;
import static dev.mokuroku.scorecard.fact.FactType.TIME;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.EnvironmentName;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.query.DeploymentHistory;
import dev.mokuroku.platform.deployment.query.RunningVersions;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.fact.FactConfig;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The facts `deployments.*`. Figures of the last days end at the midnight at which they change: then they are read
/// again.
@Singleton
public final class DeploymentFacts implements FactSource {
    private static final String SOURCE = "deployments";
    private static final String SHORT_SUFFIX = "_30d";
    /// Of an entity, in the longest window: 50 a day.
    private static final int MAX_DEPLOYMENTS = 4_500;
    /// Entities whose deployments are in memory.
    private static final int BATCH_SIZE = 50;

    private static final FactFields<Deployed> FIELDS = fields();

    private final DeploymentHistory history;
    private final RunningVersions running;
    private final Set<String> environments;
    private final Clock clock;

    DeploymentFacts(DeploymentHistory history, RunningVersions running, FactConfig config, Clock clock) {
        this.history = history;
        this.running = running;
        this.environments = config.deployments().environments().stream()
                .map(EnvironmentName::of)
                .collect(toUnmodifiableSet());
        this.clock = clock;
    }

    private static FactFields<Deployed> fields() {
        FactFields<Deployed> fields = new FactFields<Deployed>("reports of deployments")
                .add(
                        "deployments.environments",
                        TEXTS,
                        "Names of the environments in which the entity runs.",
                        Deployed::environmentNames)
                .add(
                        "deployments.versions",
                        TEXT_MAP,
                        "The version that runs, by environment; empty if only the commit is known.",
                        Deployed::versions)
                .add(
                        "deployments.running_since",
                        TEXT_MAP,
                        "When what runs was deployed, by environment, such as 2026-03-01T12:30:00Z.",
                        Deployed::since)
                .add(
                        "deployments.last_at",
                        TIME,
                        "When the entity was last deployed to production; unknown if never.",
                        Deployed::lastAt);
        addFigures(fields);
        return fields;
    }

    private static void addFigures(FactFields<Deployed> fields) {
        add(
                fields,
                "count_30d",
                INTEGER,
                "Successful deployments to production in 30 days.",
                delivery -> delivery.count(Delivery.SHORT_WINDOW));
        add(
                fields,
                "count_90d",
                INTEGER,
                "Successful deployments to production in 90 days.",
                delivery -> delivery.count(Delivery.LONG_WINDOW));
        add(
                fields,
                "per_week_30d",
                NUMBER,
                "Successful deployments to production a week, in 30 days.",
                delivery -> delivery.perWeek(Delivery.SHORT_WINDOW));
        add(
                fields,
                "per_week_90d",
                NUMBER,
                "Successful deployments to production a week, in 90 days.",
                delivery -> delivery.perWeek(Delivery.LONG_WINDOW));
        add(
                fields,
                "failure_percent",
                NUMBER,
                "Failed and rolled back deployments to production in 90 days, in percent; unknown without any.",
                Delivery::failurePercent);
        add(
                fields,
                "restore_hours",
                NUMBER,
                "Median of the hours from a failed deployment to production until a good version runs, in 90 days;"
                        + " unknown if nothing was restored.",
                Delivery::restoreHours);
        addLeadTimes(fields);
    }

    private static void addLeadTimes(FactFields<Deployed> fields) {
        add(
                fields,
                "lead_time_hours_30d",
                NUMBER,
                "Median of the hours from a commit to its successful deployment to production, in 30 days; unknown if"
                        + " no deployment has the time of its commit.",
                delivery -> delivery.leadTimeHours(Delivery.SHORT_WINDOW));
        add(
                fields,
                "lead_time_hours_90d",
                NUMBER,
                "Median of the hours from a commit to its successful deployment to production, in 90 days; unknown if"
                        + " no deployment has the time of its commit.",
                delivery -> delivery.leadTimeHours(Delivery.LONG_WINDOW));
    }

    private static void add(
            FactFields<Deployed> fields,
            String name,
            FactType type,
            String description,
            Function<Delivery, @Nullable Object> value) {
        fields.add(
                "deployments." + name,
                type,
                description,
                deployed -> deployed.isReported() ? value.apply(deployed.delivery()) : null);
    }

    @Override
    public Collection<FactDefinition> definitions() {
        return FIELDS.definitions();
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        List<EntityRef> refs = entities.stream().map(IndexedEntity::ref).toList();
        Map<EntityRef, List<RunningVersion>> ofRunning = running.of(refs);
        LocalDate today = UtcDay.today(clock);
        for (int from = 0; from < refs.size(); from += BATCH_SIZE) {
            List<EntityRef> batch = refs.subList(from, Math.min(from + BATCH_SIZE, refs.size()));
            Map<EntityRef, List<Deployment>> recent =
                    history.since(batch, Delivery.startOf(Delivery.LONG_WINDOW, today), MAX_DEPLOYMENTS);
            for (EntityRef ref : batch) {
                List<Deployment> counting = recent.getOrDefault(ref, List.of()).stream()
                        .filter(deployment ->
                                environments.contains(deployment.target().environment()))
                        .toList();
                Deployed deployed = new Deployed(
                        ofRunning.getOrDefault(ref, List.of()), new Delivery(counting, today), environments);
                FIELDS.read(deployed, names, (name, value) -> values.put(ref, name, valueOf(name, value, deployed)));
            }
        }
    }

    private static FactValue valueOf(String name, Object value, Deployed deployed) {
        Deployment last = deployed.lastReport();
        return new FactValue(
                value,
                last == null ? null : last.effectiveAt(),
                SOURCE,
                last == null ? null : last.link(),
                expiryOf(name, deployed.delivery()));
    }

    private static @Nullable Instant expiryOf(String name, Delivery delivery) {
        return switch (name) {
            case "deployments.environments",
                    "deployments.versions",
                    "deployments.running_since",
                    "deployments.last_at" -> null;
            default -> delivery.changesAt(name.endsWith(SHORT_SUFFIX) ? Delivery.SHORT_WINDOW : Delivery.LONG_WINDOW);
        };
    }
}

package dev.mokuroku.scorecard.fact.deployment;

import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import dev.mokuroku.platform.deployment.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How often and how well an entity was deployed in the last days, today among them. Days are days in UTC, so that the
/// figures change at midnight and with a report, and not in between.
///
/// @param deployments to the environments that count, the earliest first
/// @param today in UTC
record Delivery(List<Deployment> deployments, LocalDate today) {
    static final int LONG_WINDOW = 90;
    static final int SHORT_WINDOW = 30;

    private static final double DAYS_PER_WEEK = 7;
    private static final double HUNDRED = 100;

    Delivery {
        deployments = deployments.stream()
                .sorted(Comparator.comparing(Deployment::effectiveAt).thenComparingLong(Deployment::seq))
                .toList();
    }

    static Instant startOf(int days, LocalDate today) {
        return today.minusDays(days - 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Successful deployments.
    long count(int days) {
        return within(days)
                .filter(deployment -> deployment.status() == DeploymentStatus.SUCCEEDED)
                .count();
    }

    double perWeek(int days) {
        return rounded(count(days) * DAYS_PER_WEEK / days);
    }

    /// Failed and rolled back deployments of all that succeeded or failed, in percent; null without any.
    @Nullable
    Double failurePercent() {
        List<Deployment> all = within(LONG_WINDOW).toList();
        long failed = count(all, DeploymentStatus.FAILED);
        long changes = count(all, DeploymentStatus.SUCCEEDED) + failed;
        long bad = Math.min(changes, failed + count(all, DeploymentStatus.ROLLED_BACK));
        return changes == 0 ? null : rounded(bad * HUNDRED / changes);
    }

    /// The median of hours from the commit to its successful deployment; null if no commit has a time. A commit whose
    /// time is after the deployment, by a wrong clock, took no time.
    @Nullable
    Double leadTimeHours(int days) {
        List<Double> hours = within(days)
                .filter(deployment -> deployment.status() == DeploymentStatus.SUCCEEDED)
                .flatMap(deployment -> Stream.ofNullable(deployment.committedAt())
                        .map(committedAt -> Math.max(0, hoursBetween(committedAt, deployment.effectiveAt()))))
                .toList();
        return roundedMedian(hours);
    }

    /// The median of hours from a failed deployment, or from one that was rolled back, until a good version runs at the
    /// same target; null if nothing was restored.
    @Nullable
    Double restoreHours() {
        List<Double> hours = new ArrayList<>();
        Map<Target, Deployment> failedSince = new HashMap<>();
        Map<Target, Deployment> succeeded = new HashMap<>();
        within(LONG_WINDOW).forEach(deployment -> {
            Target target = deployment.target();
            switch (deployment.status()) {
                case FAILED -> failedSince.putIfAbsent(target, deployment);
                case SUCCEEDED -> {
                    addHours(hours, failedSince.remove(target), deployment);
                    succeeded.put(target, deployment);
                }
                case ROLLED_BACK -> {
                    Deployment failed = failedSince.remove(target);
                    addHours(hours, failed == null ? succeeded.get(target) : failed, deployment);
                }
                case REMOVED -> failedSince.remove(target);
                case IN_PROGRESS -> {}
            }
        });
        return roundedMedian(hours);
    }

    /// When the figures of so many days next change without a report; null if they do not.
    @Nullable
    Instant changesAt(int days) {
        return within(days)
                .findFirst()
                .map(first -> LocalDate.ofInstant(first.effectiveAt(), ZoneOffset.UTC)
                        .plusDays(days)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .orElse(null);
    }

    private Stream<Deployment> within(int days) {
        Instant start = startOf(days, today);
        return deployments.stream()
                .filter(deployment -> !deployment.effectiveAt().isBefore(start));
    }

    private static long count(List<Deployment> deployments, DeploymentStatus status) {
        return deployments.stream()
                .filter(deployment -> deployment.status() == status)
                .count();
    }

    private static void addHours(List<Double> hours, @Nullable Deployment from, Deployment to) {
        if (from != null) {
            hours.add(hoursBetween(from.effectiveAt(), to.effectiveAt()));
        }
    }

    private static double hoursBetween(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds()
                / (double) Duration.ofHours(1).toSeconds();
    }

    private static @Nullable Double roundedMedian(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return rounded(sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDRED) / HUNDRED;
    }
}

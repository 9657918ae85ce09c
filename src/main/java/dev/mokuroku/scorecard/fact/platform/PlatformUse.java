package dev.mokuroku.scorecard.fact.platform;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.platform.adoption.AdoptionTerms;
import dev.mokuroku.platform.adoption.ComponentUse;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the facts of the use of platform components are computed from.
///
/// @param uses of one entity, worst first
/// @param memberships in campaigns that are not closed
record PlatformUse(List<ShownUse> uses, List<Membership> memberships) {
    /// A member, and its campaign.
    record Membership(Member member, StoredCampaign campaign) {}

    /// The names of the platform components with such a use.
    List<String> names(Predicate<ComponentUse> which) {
        return componentUses()
                .filter(which)
                .map(PlatformUse::nameOf)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> names(SupportStatus support) {
        return names(use -> use.support() == support);
    }

    /// Of several uses of a platform component, the worst one counts.
    Map<String, String> versions() {
        return byName(ComponentUse::version);
    }

    Map<String, String> support() {
        return byName(use -> use.support().name().toLowerCase(Locale.ROOT));
    }

    /// The largest one; 0 if nothing is behind.
    int drift(ToIntFunction<Drift> number) {
        return drifts().mapToInt(number).max().orElse(0);
    }

    /// When the first of the versions that are behind was replaced; null if none is, or no time is known.
    @Nullable
    Instant behindSince() {
        return drifts().map(Drift::replacedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// By the name of the campaign.
    Map<String, String> campaignStates() {
        return memberships.stream()
                .collect(toMap(
                        membership -> nameOf(membership),
                        membership -> membership.member().state().text()));
    }

    List<String> openCampaigns() {
        return open().map(PlatformUse::nameOf).sorted().toList();
    }

    /// The first of the last days of the campaigns in which it is open, at midnight; null if there is none.
    @Nullable
    Instant campaignDue() {
        return open().map(membership -> membership.campaign().due())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
    }

    /// Where the worst use is declared, such as `acme/checkout`; null if it is not known.
    @Nullable
    String declaredIn() {
        Use declared = uses.isEmpty() ? null : uses.getFirst().declared();
        return declared == null ? null : declared.repository();
    }

    private Stream<Membership> open() {
        return memberships.stream().filter(membership -> membership.member().state() == MemberState.OPEN);
    }

    private Stream<Drift> drifts() {
        return componentUses().map(ComponentUse::drift).filter(Objects::nonNull);
    }

    private Stream<ComponentUse> componentUses() {
        return uses.stream().map(ShownUse::use);
    }

    private Map<String, String> byName(Function<ComponentUse, @Nullable String> value) {
        return componentUses()
                .filter(use -> value.apply(use) != null)
                .collect(
                        toMap(PlatformUse::nameOf, use -> Objects.toString(value.apply(use)), (worst, other) -> worst));
    }

    private static String nameOf(ComponentUse use) {
        return AdoptionTerms.nameOf(use.component());
    }

    private static String nameOf(Membership membership) {
        return AdoptionTerms.nameOf(membership.member().campaign());
    }
}

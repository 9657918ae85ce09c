package dev.mokuroku.scorecard.fact.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.ComponentUse;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.campaign.CampaignStatus;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.StoredCampaign;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.scorecard.fact.platform.PlatformUse.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformUseTest {
    private static final EntityRef CHECKOUT = EntityRef.parse("component:default/checkout");
    private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void theWorstUseOfAComponentCounts() {
        PlatformUse use = new PlatformUse(
                List.of(
                        use("default/runtime", "1.0", new Drift(9, 2, TIME), SupportStatus.UNSUPPORTED),
                        use("default/runtime", "2.1", new Drift(1, 0, TIME.plusSeconds(60)), SupportStatus.SUPPORTED),
                        use("data/queue", "5.0", Drift.NONE, SupportStatus.DEPRECATED),
                        use("default/logging", null, null, SupportStatus.UNKNOWN)),
                List.of());
        assertThat(use.names(any -> true)).containsExactly("data/queue", "logging", "runtime");
        assertThat(use.versions()).isEqualTo(Map.of("runtime", "1.0", "data/queue", "5.0"));
        assertThat(use.support())
                .isEqualTo(Map.of("runtime", "unsupported", "data/queue", "deprecated", "logging", "unknown"));
        assertThat(use.names(ComponentUse::isBehind)).containsExactly("runtime");
        assertThat(use.names(SupportStatus.UNSUPPORTED)).containsExactly("runtime");
        assertThat(use.names(SupportStatus.DEPRECATED)).containsExactly("data/queue");
        assertThat(use.drift(Drift::majors)).isEqualTo(2);
        assertThat(use.drift(Drift::versions)).isEqualTo(9);
        assertThat(use.behindSince()).isEqualTo(TIME);
    }

    @Test
    void whoUsesNothingIsNotBehind() {
        PlatformUse nothing = new PlatformUse(List.of(), List.of());
        assertThat(nothing.names(any -> true)).isEmpty();
        assertThat(nothing.drift(Drift::versions)).isZero();
        assertThat(nothing.behindSince()).isNull();
        assertThat(nothing.campaignDue()).isNull();
    }

    @Test
    void openMembershipsAskToMove() {
        PlatformUse use = new PlatformUse(
                List.of(),
                List.of(
                        membership("move-runtime", MemberState.OPEN, LocalDate.parse("2026-06-30")),
                        membership("move-queue", MemberState.OPEN, LocalDate.parse("2026-05-31")),
                        membership("move-logging", MemberState.DONE, LocalDate.parse("2026-01-31"))));
        assertThat(use.openCampaigns()).containsExactly("move-queue", "move-runtime");
        assertThat(use.campaignStates())
                .isEqualTo(Map.of("move-runtime", "open", "move-queue", "open", "move-logging", "done"));
        assertThat(use.campaignDue()).isEqualTo("2026-05-31T00:00:00Z");
    }

    private static ShownUse use(String component, String version, Drift drift, SupportStatus support) {
        EntityRef ref = EntityRef.parse("platformcomponent:" + component);
        return new ShownUse(new ComponentUse(ref, CHECKOUT, 1, version, drift, support), null);
    }

    private static Membership membership(String campaign, MemberState state, LocalDate due) {
        EntityRef ref = EntityRef.parse("campaign:default/" + campaign);
        return new Membership(
                new Member(ref, CHECKOUT, state, List.of(), 1, TIME, TIME, null),
                new StoredCampaign(ref, CHECKOUT, TIME, CampaignStatus.OPEN, due, null, null, null, ""));
    }
}

package dev.mokuroku.platform.campaign.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.CampaignStatus;
import dev.mokuroku.platform.campaign.OutreachMode;
import dev.mokuroku.platform.campaign.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoredCampaignTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);
    private static final Instant NOW = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Progress HALF_DONE = new Progress(1, 1, 0, 0);
    private static final Progress DONE = new Progress(0, 2, 1, 1);

    private static Campaign campaign(LocalDate startsAt, LocalDate by, Instant closedAt) {
        return new Campaign(
                EntityRef.parse("campaign:default/runtime-3"),
                "",
                "runtime-3",
                EntityRef.parse("platformcomponent:default/service-runtime"),
                null,
                "3.0.0",
                startsAt,
                by,
                EntityFilter.EVERYTHING,
                null,
                null,
                OutreachMode.NONE,
                new TreeSet<>(),
                List.of(),
                closedAt,
                null);
    }

    private static StoredCampaign settled(Campaign campaign, Progress progress) {
        return StoredCampaign.begin(campaign, NOW).settled(campaign, progress, TODAY, NOW);
    }

    @Test
    void isOpenUntilItsLastDayIsOver() {
        assertThat(settled(campaign(null, TODAY, null), HALF_DONE).status()).isEqualTo(CampaignStatus.OPEN);
        assertThat(settled(campaign(null, TODAY.minusDays(1), null), HALF_DONE).status())
                .isEqualTo(CampaignStatus.OVERDUE);
    }

    @Test
    void isPlannedBeforeItsFirstDay() {
        assertThat(settled(campaign(TODAY.plusDays(1), null, null), DONE).status())
                .isEqualTo(CampaignStatus.PLANNED);
    }

    @Test
    void isMetOnceNoMemberIsOpen() {
        StoredCampaign met = settled(campaign(null, TODAY.minusDays(1), null), DONE);
        assertThat(met.status()).isEqualTo(CampaignStatus.MET);
        assertThat(met.metAt()).isEqualTo(NOW);
        StoredCampaign later = met.settled(campaign(null, null, null), DONE, TODAY, NOW.plusSeconds(60));
        assertThat(later.metAt()).isEqualTo(NOW);
        StoredCampaign again = later.settled(campaign(null, null, null), HALF_DONE, TODAY, NOW);
        assertThat(again.status()).isEqualTo(CampaignStatus.OPEN);
        assertThat(again.metAt()).isNull();
    }

    @Test
    void isNotMetWithoutMembers() {
        assertThat(settled(campaign(null, null, null), Progress.NONE).status()).isEqualTo(CampaignStatus.OPEN);
    }

    @Test
    void keepsWhenItWasMetAfterItWasClosed() {
        StoredCampaign met = settled(campaign(null, null, null), DONE);
        StoredCampaign closed = met.settled(campaign(null, null, NOW), DONE, TODAY, NOW);
        assertThat(closed.status()).isEqualTo(CampaignStatus.CLOSED);
        assertThat(closed.metAt()).isEqualTo(NOW);
    }
}

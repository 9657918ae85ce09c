package dev.mokuroku.platform.campaign.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.FileExemption;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.exemption.ExemptionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExemptEntitiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);
    private static final EntityRef ENTITY = EntityRef.parse("component:default/basket");

    private static FileExemption inFile(LocalDate until) {
        return new FileExemption(ENTITY, "Frozen.", until);
    }

    private static Exemption approved(LocalDate until) {
        return new Exemption(
                1, ENTITY, ENTITY, ExemptionState.APPROVED, "Frozen.", until, "jo", Instant.EPOCH, null, null, null);
    }

    @Test
    void lastsThroughItsLastDay() {
        assertThat(ExemptEntities.of(List.of(inFile(TODAY)), List.of(), TODAY).contains(ENTITY))
                .isTrue();
        assertThat(ExemptEntities.of(List.of(), List.of(approved(TODAY.minusDays(1))), TODAY)
                        .contains(ENTITY))
                .isFalse();
        assertThat(approved(TODAY.minusDays(1)).stateOn(TODAY)).isEqualTo(ExemptionState.EXPIRED);
    }

    @Test
    void theLongerOfTwoExemptionsCounts() {
        ExemptEntities exempt =
                ExemptEntities.of(List.of(inFile(TODAY.plusDays(1))), List.of(approved(TODAY.plusDays(9))), TODAY);
        assertThat(exempt.until(ENTITY)).isEqualTo(TODAY.plusDays(9));
        ExemptEntities endless = ExemptEntities.of(List.of(inFile(null)), List.of(approved(TODAY.plusDays(9))), TODAY);
        assertThat(endless.contains(ENTITY)).isTrue();
        assertThat(endless.until(ENTITY)).isNull();
    }
}

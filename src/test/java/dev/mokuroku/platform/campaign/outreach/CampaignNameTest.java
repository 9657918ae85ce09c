package dev.mokuroku.platform.campaign.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignNameTest {
    @Test
    void differsBetweenNamespaces() {
        assertThat(CampaignName.of(EntityRef.parse("campaign:default/runtime-3")))
                .isEqualTo("runtime-3");
        assertThat(CampaignName.of(EntityRef.parse("campaign:tools/runtime-3")))
                .startsWith("runtime-3-")
                .isNotEqualTo(CampaignName.of(EntityRef.parse("campaign:shop/runtime-3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime..3", "runtime.lock"})
    void replacesWhatGitRefusesInBranches(String name) {
        assertThat(CampaignName.of(EntityRef.parse("campaign:default/" + name)))
                .matches("runtime-+(3|lock)-[0-9a-f]{10}");
    }
}

package dev.mokuroku.scorecard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.OutreachMode;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.component.VersionPolicy;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandingCheckTest {
    private static final PlatformComponent COMPONENT = new PlatformComponent(
            EntityRef.parse("platformcomponent:default/service-runtime"),
            "1",
            "Service runtime",
            "library",
            "production",
            null,
            null,
            List.of(),
            null,
            VersionPolicy.read(JsonNodeFactory.instance.objectNode().put("scheme", "semver")));

    @Test
    void asksForTheVersionThatTheCampaignReached() {
        assertThat(StandingCheck.of(campaign("2.3.0"), COMPONENT).map(StandingCheck::yaml))
                .contains("""
                        - id: runtime-2-3
                          title: "Service runtime: 2.3.0"
                          expression: "!(\\"service-runtime\\" in platform.versions) || inVersionRange(platform.versions[\\"service-runtime\\"], \\"vers:semver/>=2.3.0\\")"
                          message: "Service runtime is used in a version that the campaign \\"Move \\"now\\"\\" moved everybody from."
                          remediation:
                            campaign: "default/runtime-2-3"
                            url: "https://docs.example.com/runtime"
                        """);
    }

    @Test
    void acceptsRange() {
        assertThat(StandingCheck.of(campaign(">=2.3.0|<3.0.0"), COMPONENT))
                .get()
                .extracting(StandingCheck::expression)
                .asString()
                .endsWith("\"vers:semver/>=2.3.0|<3.0.0\")");
    }

    @Test
    void isMissingForRangeOfOtherScheme() {
        assertThat(StandingCheck.of(campaign("vers:maven/>=2.3.0"), COMPONENT)).isEmpty();
    }

    private static Campaign campaign(String to) {
        return new Campaign(
                EntityRef.parse("campaign:default/runtime-2-3"),
                "1",
                "Move \"now\"",
                EntityRef.parse("platformcomponent:default/service-runtime"),
                null,
                to,
                null,
                null,
                EntityFilter.EVERYTHING,
                null,
                "https://docs.example.com/runtime",
                OutreachMode.NONE,
                new TreeSet<>(),
                List.of(),
                null,
                null);
    }
}

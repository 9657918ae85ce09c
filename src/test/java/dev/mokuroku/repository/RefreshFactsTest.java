package dev.mokuroku.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.Settings;
import dev.mokuroku.source.github.webhook.reaction.WebhookReaction;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefreshFactsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WebhookReaction reaction = reaction(Map.of());

    @Test
    void refreshesTheRepositoryOfAnEventThatIsNoPush() throws JsonProcessingException {
        assertThat(reaction.events())
                .containsExactlyInAnyOrder("release", "branch_protection_rule", "repository_ruleset");
        assertThat(reaction.changesBy(MAPPER.readTree("""
                {"action": "edited", "repository": {"name": "shop", "owner": {"login": "acme"}}}"""))).containsExactly(OwnerChange.of("acme", "shop"));
    }

    @Test
    void ignoresARulesetOfTheOrganization() throws JsonProcessingException {
        assertThat(reaction.changesBy(MAPPER.readTree("""
                {"action": "edited", "organization": {"login": "acme"}}"""))).isEmpty();
    }

    @Test
    void reactsToAlertsWhereTheyAreCounted() {
        assertThat(eventsOf(Map.of("mokuroku.github.facts.alerts", "true"))).contains("dependabot_alert", "release");
    }

    @Test
    void reactsToNothingWhereFactsAreOff() {
        assertThat(eventsOf(Map.of("mokuroku.github.facts.alerts", "true", "mokuroku.github.facts.enabled", "false")))
                .isEmpty();
    }

    private static Set<String> eventsOf(Map<String, String> settings) {
        return reaction(settings).events();
    }

    private static WebhookReaction reaction(Map<String, String> settings) {
        return new RefreshFacts(new FactsSettings(Settings.of(FactsConfig.class, settings)));
    }
}

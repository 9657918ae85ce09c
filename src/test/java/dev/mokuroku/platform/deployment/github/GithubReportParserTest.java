package dev.mokuroku.platform.deployment.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportParserTest {
    private static final EntityRef SHOP = EntityRef.parse("component:default/shop");
    private static final EntityRef WORKER = EntityRef.parse("component:default/worker");

    private final GithubReportParser parser = new GithubReportParser(Clock.systemUTC());

    @Test
    void successRunsTheTagThatWasDeployed() {
        DeploymentReport report = only(event("v1.2.3", "{}", "success"));
        assertThat(report.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(report.version()).isEqualTo("v1.2.3");
        assertThat(report.commit()).isEqualTo("0123456789abcdef0123456789abcdef01234567");
        assertThat(report.target().environment()).isEqualTo("production");
        assertThat(report.startedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(report.finishedAt()).isEqualTo(Instant.parse("2026-03-01T10:05:00Z"));
        assertThat(report.link()).isEqualTo("https://github.com/acme/shop/actions/runs/1");
        assertThat(report.key().key()).isEqualTo("acme/shop#42/succeeded/component:default/shop");
    }

    @Test
    void aBranchIsNoVersion() {
        assertThat(only(event("main", "{}", "success")).version()).isNull();
        assertThat(only(event("main", "\"{\\\"version\\\": \\\"7\\\"}\"", "success"))
                        .version())
                .isEqualTo("7");
        assertThat(only(event("main", "\"deploy it\"", "success")).version()).isNull();
    }

    @Test
    void theTimeOfTheCommitIsThatOfThePayloadOrOfTheRun() {
        assertThat(only(event("main", "{\"committedAt\": \"2026-03-01T09:00:00+01:00\"}", "success"))
                        .committedAt())
                .isEqualTo("2026-03-01T08:00:00Z");
        assertThat(only(event("main", "{\"committedAt\": \"9999-01-01T00:00:00Z\"}", "success"))
                        .committedAt())
                .as("a time that cannot be does not refuse the deployment")
                .isNull();
        assertThat(only(event("main", "{\"committedAt\": \"today\"}", "success"))
                        .committedAt())
                .isNull();
        String run =
                ", \"workflow_run\": {\"head_commit\": {\"id\": \"%s\", \"timestamp\": \"2026-03-01T07:00:00Z\"}}}";
        String event = Events.status("main", "{}", "success").replaceAll("\\}$", "");
        assertThat(only(event(event + run.formatted("0123456789abcdef0123456789abcdef01234567")))
                        .committedAt())
                .isEqualTo("2026-03-01T07:00:00Z");
        assertThat(only(event(event + run.formatted("another"))).committedAt()).isNull();
    }

    @Test
    void statesAreStatuses() {
        assertThat(only(event("main", "{}", "error")).status()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(only(event("main", "{}", "in_progress")).finishedAt()).isNull();
        assertThat(parser.parse(event("main", "{}", "unheard-of"), List.of(SHOP)))
                .isEmpty();
    }

    @Test
    void whatBecomesInactiveIsBeforeALaterDeployment() {
        assertThat(only(event("main", "{}", "inactive")).effectiveAt())
                .isEqualTo(Instant.parse("2026-03-01T10:00:00.000001Z"));
    }

    @Test
    void everyComponentOfTheRepositoryIsDeployedUnlessThePayloadNamesOne() {
        List<EntityRef> components = List.of(SHOP, WORKER);
        assertThat(parser.parse(event("main", "{}", "success"), components)).hasSize(2);
        assertThat(parser.parse(event("main", "{\"component\": \"Worker\"}", "success"), components))
                .extracting(report -> report.target().component())
                .containsExactly(WORKER);
        assertThat(parser.parse(event("main", "{\"component\": \"other\"}", "success"), components))
                .isEmpty();
    }

    private DeploymentReport only(GithubDeployment deployment) {
        return parser.parse(deployment, List.of(SHOP)).getFirst();
    }

    private static GithubDeployment event(String ref, String payload, String state) {
        return event(Events.status(ref, payload, state));
    }

    private static GithubDeployment event(String json) {
        try {
            return GithubDeployment.ofEvent(PlainJson.MAPPER.readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}

package dev.mokuroku.platform.deployment.cdevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceEventsTest {
    static final String DATA = """
            {"context": {"version": "0.4.1", "id": "1", "source": "/ci", "type": "dev.cdevents.service.deployed.0.2.0",
              "timestamp": "2026-03-20T14:27:05.315384Z"},
             "subject": {"id": "deployment/checkout", "source": "/cluster", "type": "service",
              "content": {"environment": {"id": "Production", "source": "/cluster"},
               "artifactId": "pkg:oci/checkout@sha256%3A0b31b1c02ff458ad9b7b81cbdf8f028bd54699fa?tag=1.4.2"}}}
            """;
    private static final Map<String, List<String>> STRUCTURED =
            Map.of("Content-Type", List.of("application/cloudevents+json; charset=utf-8"));

    private final ServiceEventParser parser = new ServiceEventParser(Clock.systemUTC());

    @Test
    void deployedServiceRunsTheTagOfItsImage() {
        DeploymentReport report = report("deployed.0.2.0", DATA);
        assertThat(report.target().component()).hasToString("component:default/checkout");
        assertThat(report.target().environment()).isEqualTo("production");
        assertThat(report.version()).isEqualTo("1.4.2");
        assertThat(report.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(report.finishedAt()).hasToString("2026-03-20T14:27:05.315384Z");
        assertThat(report.key().scope()).isEqualTo("/ci");
        assertThat(report.key().key()).isEqualTo("1");
    }

    @Test
    void predicatesAreStatuses() {
        assertThat(report("upgraded.0.1.1", DATA).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(report("rolledback.0.3.0-draft", DATA).status()).isEqualTo(DeploymentStatus.ROLLED_BACK);
        String removed = DATA.replaceAll("\"artifactId\": \"[^\"]*\"", "\"x\": 1");
        assertThat(report("removed.0.2.0", removed).status()).isEqualTo(DeploymentStatus.REMOVED);
        assertThat(parse("published.0.2.0", DATA)).isEmpty();
        assertThat(parse("deployed.1.0.0", DATA)).isEmpty();
    }

    @Test
    void versionIsThatOfThePackageUrlOrTheText() {
        assertThat(versionOf("pkg:golang/example.com/acme/shop@234fd47e07d1")).isEqualTo("234fd47e07d1");
        assertThat(versionOf("pkg:oci/checkout@sha256%3A0b31b1")).isEqualTo("sha256:0b31b1");
        assertThat(versionOf("six-1.14.0-py2.py3-none-any.whl")).isEqualTo("six-1.14.0-py2.py3-none-any.whl");
        refused(with("artifactId", "pkg:oci/checkout"), "data.subject.content.artifactId must have a version");
        refused(with("artifactId", "pkg:"), "data.subject.content.artifactId is not a valid package URL");
    }

    @Test
    void customDataSaysMore() {
        DeploymentReport report = report("deployed.0.2.0", DATA.strip().replaceAll("}$", """
                , "customData": {"component": "component:acme/shop", "version": "9", "commit": "abcdef1",
                "instance": "eu-1", "link": "https://ci.example.com/7"}}"""));
        assertThat(report.target().component()).hasToString("component:acme/shop");
        assertThat(report.target().instance()).isEqualTo("eu-1");
        assertThat(report.version()).isEqualTo("9");
        assertThat(report.commit()).isEqualTo("abcdef1");
        assertThat(report.link()).isEqualTo("https://ci.example.com/7");
    }

    @Test
    void namesTheAttributeThatIsWrong() {
        refused("{}", "data.subject.id is missing");
        refused("1", "data must be a CDEvent");
        refused(DATA.replace("\"environment\"", "\"env\""), "data.subject.content.environment.id is missing");
        refused(DATA.replace("\"artifactId\"", "\"artifact\""), "data.subject.content.artifactId is missing");
        refused(DATA.replace("deployment/checkout", "a b"), "data.subject.id must be the reference of an entity");
        refused(DATA.replace("2026-03-20T14", "yesterday"), "data.context.timestamp must be a time");
        for (String attribute : List.of("id", "source", "type", "specversion")) {
            refusedEvent(
                    event("deployed.0.2.0", DATA).replace("\"%s\": \"".formatted(attribute), "\"x\": \""),
                    attribute + " is missing");
        }
        refusedEvent(event("deployed.0.2.0", DATA).replace("\"1.0\"", "\"0.3\""), "specversion must be 1.0");
        refusedEvent("[]", "The body must be a CloudEvent");
        refusedEvent("{", "The body is not JSON");
        refusedEvent(
                event("deployed.0.2.0", DATA).replace("\"source\": \"/ci\", \"t", "\"source\": \"a b\", \"t"),
                "event is not a valid CloudEvent");
    }

    @Test
    void readsBinaryAndBatchedMode() {
        Map<String, List<String>> headers = Map.of(
                "CE-Id", List.of("1"),
                "ce-source", List.of("/ci"),
                "ce-specversion", List.of("1.0"),
                "ce-type", List.of("dev.cdevents.service.deployed.0.2.0"),
                "content-type", List.of("application/json"));
        assertThat(parser.parse(
                        CloudEventReader.read(headers, DATA.getBytes(UTF_8)).getFirst(), "ci", ""))
                .isPresent();
        Map<String, List<String>> batched = Map.of("content-type", List.of("application/cloudevents-batch+json"));
        String batch = "[%1$s, %1$s]".formatted(event("deployed.0.2.0", DATA));
        assertThat(CloudEventReader.read(batched, batch.getBytes(UTF_8))).hasSize(2);
        assertThat(CloudEventReader.read(batched, "[]".getBytes(UTF_8))).isEmpty();
        assertThatThrownBy(() -> CloudEventReader.read(
                        batched,
                        batch.replaceFirst("(?s)\"id\": \"1\"(.*)$", "\"y\": \"1\"$1")
                                .getBytes(UTF_8)))
                .hasMessageStartingWith("[0].id is missing");
        assertThatThrownBy(() -> CloudEventReader.read(Map.of(), new byte[0]))
                .hasMessageStartingWith("specversion is missing");
    }

    static String event(String type, String data) {
        return """
                {"specversion": "1.0", "id": "1", "source": "/ci", "type": "dev.cdevents.service.%s", "data": %s}""".formatted(type, data);
    }

    private String versionOf(String artifactId) {
        return report("deployed.0.2.0", with("artifactId", artifactId)).version();
    }

    private static String with(String field, String value) {
        return DATA.replaceAll("\"%s\": \"[^\"]*\"".formatted(field), "\"%s\": \"%s\"".formatted(field, value));
    }

    private DeploymentReport report(String type, String data) {
        return parse(type, data).orElseThrow();
    }

    private Optional<DeploymentReport> parse(String type, String data) {
        return parser.parse(
                CloudEventReader.read(STRUCTURED, event(type, data).getBytes(UTF_8))
                        .getFirst(),
                "ci",
                "");
    }

    private void refused(String data, String message) {
        refusedEvent(event("deployed.0.2.0", data), message);
    }

    private void refusedEvent(String event, String message) {
        assertThatThrownBy(() -> parser.parse(
                        CloudEventReader.read(STRUCTURED, event.getBytes(UTF_8)).getFirst(), "ci", ""))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(message);
    }
}

package dev.mokuroku.platform.deployment.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.platform.deployment.DeploymentReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentFileParserTest {
    private final DeploymentFileParser parser = new DeploymentFileParser(Clock.systemUTC());

    @Test
    void aDeploymentIsTheSameAsLongAsItsTextIs() throws IOException {
        String item = "- {component: shop, environment: production, version: '1'}\n";
        List<DeploymentReport> first = parse(item);
        assertThat(first.getFirst().key().id())
                .isEqualTo(parse(item).getFirst().key().id())
                .isNotEqualTo(parse(item.replace("'1'", "'2'")).getFirst().key().id());
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThatThrownBy(() -> parse("- {component: shop, environment: production, version: 1.10}"))
                .hasMessage("[0].version must be a string");
        assertThatThrownBy(() -> parse("a: b")).hasMessage("The file must be a list of deployments");
        assertThatThrownBy(() -> parse("- a")).hasMessage("[0] must be a JSON object");
    }

    @Test
    void theDemoHasTwoEnvironments() throws IOException {
        List<DeploymentReport> demo = parser.parse(Files.readAllBytes(Path.of("catalog-info/deployments.json")));
        assertThat(demo.stream().map(report -> report.target().environment()).distinct())
                .containsExactlyInAnyOrder("staging", "production");
        assertThat(demo.stream().map(report -> report.key().id())).doesNotHaveDuplicates();
    }

    private List<DeploymentReport> parse(String content) throws IOException {
        return parser.parse(content.getBytes(UTF_8));
    }
}

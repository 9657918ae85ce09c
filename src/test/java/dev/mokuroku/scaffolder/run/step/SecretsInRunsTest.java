package dev.mokuroku.scaffolder.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.run.redaction.Redactions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsInRunsTest {
    private static final Map<String, String> SECRETS = Map.of("key", "my-secret-key");

    private final RunFixture fixture = new RunFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            the text my-secret-key itself               ~ the text *** itself
            key=${{ secrets.key }} and more             ~ ***
            ${{ secrets.key | upper }}                  ~ ***
            ${{ environment.secrets.deployKey }}        ~ ***
            bXktc2VjcmV0LWtleQ                          ~ ***
            ${{ secrets.other }}plain                   ~ plain
            a yek-terces-ym b                           ~ a *** b
            a M y - S e c r e t - K e y b               ~ a *** b
            y,e,k,t,e,r,c,e,s,y,m                       ~ ***
            6d792d7365637265742d6b6579                  ~ ***
            """)
    void neverReachTheLog(String message, String logged) {
        fixture.run(
                "{'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'input': {'message': '%s'}}]}".formatted(message),
                SECRETS);

        assertThat(fixture.progress.log).contains("[a] " + logged);
    }

    @Test
    void neverReachErrors() {
        TaskResult result = fixture.run(
                "{'steps': [{'id': 'a', 'name': 'A', 'action': 'fail', 'input': {'message': '${{ secrets.key | upper }}'}}]}",
                SECRETS);

        assertThat(result).isEqualTo(new TaskResult.Failed(new TaskError("NotFoundError", "not found: ***"), false));
        assertThat(fixture.progress.log).doesNotContain("MY-SECRET-KEY");
    }

    @Test
    void letNoPartThroughThatIsTooShortToBeFound() {
        fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'input': {'message': '${{ secrets.one }}'}}]}""", Map.of("one", "7", "two", "my-secret-key"));

        assertThat(fixture.progress.log)
                .containsExactly(
                        "Starting up task with 1 steps",
                        "[a processing] Beginning step A",
                        "[a] ***",
                        "[a completed] Finished step A");
    }

    @Test
    void areNotReadInConditionsOfItems() {
        fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'each': ['x'], 'if': '${{ secrets.key }}'}]}""", SECRETS);

        assertThat(fixture.progress.log).contains("[a] Skipping step each: {\"key\":\"0\",\"value\":\"x\"}");
    }

    @Test
    void neverReachTheOutput() {
        TaskResult result = fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'input': {'message': '${{ secrets.key }}'}}],
                 'output': {'text': [{'title': 'Key', 'content': 'a ${{ steps.a.output.said }}'}]}}""", SECRETS);

        assertThat(result.toJson().path("output"))
                .isEqualTo(RunFixture.json("{'text': [{'title': 'Key', 'content': 'a ***'}]}"));
    }

    @Test
    void stayHiddenWhereALaterStepRepeatsWhatTheyMade() {
        fixture.run("""
                {'steps': [
                  {'id': 'a', 'name': 'A', 'action': 'say', 'input': {'message': '${{ secrets.key | upper }}'}},
                  {'id': 'b', 'name': 'B', 'action': 'say', 'input': {'message': 'b: ${{ steps.a.output.said }}'}}]}""", SECRETS);

        assertThat(fixture.progress.log).contains("[b] b: ***");
    }

    @Test
    void areReadInInputsAndLoopsAlone() {
        TaskResult result = fixture.run("""
                {'steps': [
                  {'id': 'a', 'name': 'A', 'action': 'say', 'if': '${{ secrets.key }}'},
                  {'id': 'b', 'name': 'B', 'action': 'say', 'each': ['${{ secrets.key }}'],
                   'input': {'message': '${{ each.value }}'}}],
                 'output': {'leaked': '${{ secrets.key }}', 'too': '${{ environment.secrets.deployKey }}'}}""", SECRETS);

        assertThat(fixture.progress.log)
                .contains("[a skipped] Skipping step a because its if condition was false")
                .contains("[b] Running step each: {\"key\":\"0\",\"value\":\"***\"}")
                .contains("[b] ***");
        assertThat(result.toJson().path("output").isEmpty()).isTrue();
    }

    @Test
    void areMaskedInTheInputThatADryRunShows() {
        fixture.dryRun("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'input':
                 {'message': 'key=${{ secrets.key }} env=${{ environment.secrets.deployKey }}'}}]}""", SECRETS);

        assertThat(fixture.progress.log)
                .contains("[a] Running say in dry-run mode with inputs (secrets redacted): {\n"
                        + "  \"message\": \"key=*** env=***\"\n}")
                .contains("[a] ***");
    }

    @Test
    void ofTheEnvironmentAreNotGivenToDryRuns() {
        fixture.dryRun("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'input':
                 {'message': 'env=${{ environment.secrets.deployKey }}'}}]}""", Map.of());

        assertThat(fixture.progress.log).contains("[a] env=");
    }

    @Test
    void mayBeLong() {
        TaskResult result = fixture.run("""
                {'steps': [{'id': 'a', 'name': 'A', 'action': 'say', 'input': {'message': '${{ secrets.key }}'}}],
                 'output': {'text': [{'title': 'Key', 'content': 'a ${{ steps.a.output.said }}'}]}}""", Map.of("key", "k".repeat(1_000_000)));

        assertThat(fixture.progress.log).contains("[a] ***");
        assertThat(result.toJson().at("/output/text/0/content").asText()).isEqualTo("a ***");
    }

    @Test
    void areRedactedInEveryForm() {
        Redactions redactions = Redactions.of(List.of("a&b=c d/e?", "x", "  padded\n"));

        assertThat(redactions.apply("a&b=c d/e? a%26b%3Dc+d%2Fe%3F x padded")).isEqualTo("*** *** x ***");
        assertThat(redactions.apply(Base64.getEncoder().encodeToString("a&b=c d/e?".getBytes(StandardCharsets.UTF_8))))
                .startsWith("***");
    }
}

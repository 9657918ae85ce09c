package dev.mokuroku.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.CodeOwnersText;
import dev.mokuroku.source.github.client.GithubClient;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A response names a file by a number, which is the file's index in the list of paths.
class AliasesOfPathsTest {
    @ParameterizedTest
    @ValueSource(strings = {"facts.graphql", "proposal.graphql"})
    void areInTheOrderOfCodeOwners(String query) {
        assertThat(paths(query, "owners")).isEqualTo(CodeOwnersText.PATHS);
    }

    @Test
    void areInTheOrderOfReadmes() {
        assertThat(paths("facts.graphql", "readme")).isEqualTo(FactPaths.README);
    }

    private static List<String> paths(String query, String alias) {
        Pattern field = Pattern.compile(alias + "(\\d+): object\\(expression: \"HEAD:([^\"]+)\"\\)");
        List<String> paths = field.matcher(GithubClient.document(query))
                .results()
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
        for (int i = 0; i < paths.size(); i++) {
            assertThat(paths.get(i)).startsWith(i + " ");
        }
        return paths.stream().map(path -> path.substring(path.indexOf(' ') + 1)).toList();
    }
}

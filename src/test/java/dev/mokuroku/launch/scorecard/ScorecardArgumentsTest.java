package dev.mokuroku.launch.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardArgumentsTest {
    @Test
    void parsesEveryAction() {
        assertThat(parse("try a.yaml --entity checkout --entity=search --level gold --server https://c.example/x"))
                .isEqualTo(new ScorecardArguments.Try(
                        URI.create("https://c.example/x/"), "a.yaml", List.of("checkout", "search"), null, "gold"));
        assertThat(parse("lint a.yaml b.yaml"))
                .isEqualTo(
                        new ScorecardArguments.Lint(URI.create("http://localhost:8080/"), List.of("a.yaml", "b.yaml")));
        assertThat(ScorecardArguments.parse(
                                List.of("lint", "a"), Map.of("MOKUROKU_SERVER", "https://catalog.example.com"))
                        .server())
                .isEqualTo(URI.create("https://catalog.example.com/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | scorecard needs try or lint
            check a                   | scorecard needs try or lint
            try                       | scorecard try needs one FILE
            try a b                   | scorecard try needs one FILE
            lint                      | scorecard lint needs at least one FILE
            lint a --entity b         | scorecard lint has no option --entity
            try a --entity            | --entity needs a value
            try a --server ftp://b    | --server must be an address such as https://catalog.example.com but is 'ftp://b'
            """)
    void refusesOthers(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments)).hasMessage(message);
    }

    private static ScorecardArguments parse(String arguments) {
        return ScorecardArguments.parse(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), Map.of());
    }
}

package dev.mokuroku.descriptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers as JavaScript writes them.
class RandomNumbersTest {
    @ParameterizedTest
    @ValueSource(longs = {731, 732})
    void textAndJsonAreTheNumberItself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = JavaScriptNumbers.toText(number);
                assertThat(Double.parseDouble(text))
                        .as("seed %d, %s", seed, text)
                        .isEqualTo(number);
                assertThat(text).matches("-?\\d+(\\.\\d+)?(e[+-]\\d+)?").doesNotContain(".0e");
                JsonNode json = JavaScriptNumbers.toJson(number);
                assertThat(json.doubleValue()).as("seed %d, %s", seed, json).isEqualTo(number);
            }
        }
    }

    /// As Node.js answers `String(x)`.
    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-0.0, 0",
        "1.10, 1.1",
        "1e21, 1e+21",
        "123456789012345680000, 123456789012345680000",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "1.5e300, 1.5e+300",
        "-2.5e-9, -2.5e-9",
        "9007199254740993, 9007199254740992",
        "0.1, 0.1"
    })
    void writesWhatNodeWrites(double number, String text) {
        assertThat(JavaScriptNumbers.toText(number)).isEqualTo(text);
    }
}

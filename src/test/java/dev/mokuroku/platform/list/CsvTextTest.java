package dev.mokuroku.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @JsonPropertyOrder({"name", "count"})
    public record Item(String name, Integer count) {}

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void formulasGetAnApostrophe(String text) {
        assertThat(CsvText.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "1-2", "https://example.com", "'=x"})
    void otherTextsStay(String text) {
        assertThat(CsvText.cell(text)).isEqualTo(text);
    }

    @Test
    void writesAHeaderLineAndQuotes() {
        assertThat(CsvText.of(List.of(new Item("=cmd|' /C calc'!A0", -2), new Item("a,b", null)), Item.class))
                .isEqualTo("name,count\n\"'=cmd|' /C calc'!A0\",-2\n\"a,b\",\n");
    }
}

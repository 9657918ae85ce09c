package dev.mokuroku.platform.campaign.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
    @Test
    void quotesWhatWouldEndACell() {
        assertThat(CsvText.of(List.of(Arrays.asList("a", "b,c", "d\"e", null, 7))))
                .isEqualTo("a,\"b,c\",\"d\"\"e\",,7\r\n");
    }

    @Test
    void turnsNoCellIntoAFormula() {
        assertThat(CsvText.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvText.cell("@sum")).isEqualTo("'@sum");
        assertThat(CsvText.cell("-1,2")).isEqualTo("\"'-1,2\"");
        assertThat(CsvText.cell("a=b")).isEqualTo("a=b");
    }
}

package dev.mokuroku.scorecard.badge;

import static dev.mokuroku.scorecard.SampleScorecards.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.SampleScorecards;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class BadgeTest {
    @Test
    void showsTheLevelInItsColor() {
        assertThat(Badge.of(SampleScorecards.levels(), result("gold", 100, true)))
                .isEqualTo(new Badge("Readiness", "Gold", "#ffd700"));
        assertThat(Badge.of(SampleScorecards.levels(), result(Level.NONE, 0, false))
                        .message())
                .isEqualTo("no level");
    }

    @Test
    void showsThePercentWithoutLevels() {
        assertThat(Badge.of(SampleScorecards.withoutLevels(), result(null, 50, false)))
                .isEqualTo(new Badge("Readiness", "50 %", "#cf222e"));
        assertThat(Badge.of(SampleScorecards.withoutLevels(), null).message()).isEqualTo("not applicable");
    }

    @Test
    void textsAreData() throws ParserConfigurationException, IOException, SAXException {
        Document svg = parse(BadgeSvg.of(new Badge("<script>alert('1')</script>&\"", "]]>--><x", "#ffd700")));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<script>alert('1')</script>&\": ]]>--><x");
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void textIsReadableOnEachColor() {
        assertThat(BadgeSvg.textColor("#ffd700")).isEqualTo("#000000");
        assertThat(BadgeSvg.textColor("#24292f")).isEqualTo("#ffffff");
        assertThat(BadgeSvg.textColor("#fff")).isEqualTo("#000000");
    }

    private static Document parse(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}

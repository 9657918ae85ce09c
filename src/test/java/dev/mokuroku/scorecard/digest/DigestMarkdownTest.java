package dev.mokuroku.scorecard.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestMarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Has an owner | Has an owner
            [x](https://evil.example) | \\[x\\](https://evil.example)
            <img src=x> | \\<img src=x\\>
            a_b*c` | a\\_b\\*c\\`
            # title | \\# title
            """)
    void textsAreData(String text, String expected) {
        assertThat(DigestMarkdown.escape(text)).isEqualTo(expected);
    }

    @Test
    void lineBreaksBecomeSpaces() {
        assertThat(DigestMarkdown.escape("a\n\n# b\r\n- c")).isEqualTo("a \\# b - c");
    }
}

package dev.mokuroku.scaffolder.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaScriptPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            b                 ~ abc      ~ true
            ^[a-z]+$          ~ abc      ~ true
            ^[^/]+/[^/]+$     ~ a/b      ~ true
            ^[\\w-]+$         ~ a-b_1    ~ true
            ^[[a]$            ~ [        ~ true
            ^[&&a]$           ~ &        ~ true
            ^a{$              ~ a{       ~ true
            ^a{2,3}$          ~ aaaa     ~ false
            ^\\${{$           ~ ${{      ~ true
            ^\\y$             ~ y        ~ true
            ^\\-$             ~ -        ~ true
            []                ~ a        ~ false
            [^]               ~ a        ~ true
            ^(?:a|b)\\d$      ~ b7       ~ true
            (?!x)^a           ~ a        ~ true
            ^\\u0061$         ~ a        ~ true
            """)
    void readsExpressionsOfJavaScript(String pattern, String text, boolean found) {
        assertThat(JavaScriptPattern.of(pattern).isFoundIn(text)).isEqualTo(found);
    }

    @Test
    void endsATextAtItsLastLineBreak() {
        assertThat(JavaScriptPattern.of("a$").isFoundIn("a\n")).isFalse();
        assertThat(JavaScriptPattern.of("^\\s$").isFoundIn("\u00A0")).isTrue();
        assertThat(JavaScriptPattern.of("^[\\s\\S]$").isFoundIn("\u2028")).isTrue();
        assertThat(JavaScriptPattern.of("^\\S$").isFoundIn("\u00A0")).isFalse();
    }
}

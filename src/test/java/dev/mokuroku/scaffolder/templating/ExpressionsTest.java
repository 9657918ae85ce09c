package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expressions and what they print. The column after the arrow is what Backstage 1.55 prints.
class ExpressionsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            1 + 2 * 3 => 7
            (1 + 2) * 3 => 9
            "1" + 2 => 12
            "3" * "4" => 12
            10 - "3" => 7
            7 // 2 => 3
            -7 // 2 => -4
            7 % 3 => 1
            2 ** 3 ** 2 => 64
            -2 ** 2 => 4
            2 * 7 // 2 => 6
            10 // 3 % 2 => 1
            2 * 7 % 3 => 2
            1 / 0 => Infinity
            0 / 0 => NaN
            0.1 + 0.2 => 0.30000000000000004
            1 / 3 => 0.3333333333333333
            100000000000000000000 => 100000000000000000000
            1000000000000000000000 => 1e+21
            0.0000001 => 1e-7
            -0 => 0
            "a" ~ 1 ~ true ~ null ~ undefined => a1truenullundefined
            1 + 2 ~ 3 => 33
            null + 1 => 1
            undefined + 1 => NaN
            [1] + [2] => 12
            {} + 1 => [object Object]1
            """)
    void calculateAsJavaScriptDoes(String expression, String printed) {
        assertThat(Templates.render("${{ " + expression + " }}")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            1 == "1" => true
            1 === "1" => false
            null == undefined => true
            null == 0 => false
            [1, 2] == "1,2" => true
            [1] == [1] => false
            values.tags == values.tags => true
            "b" > "a" => true
            "10" < "9" => true
            10 < "9" => false
            3 > 2 > 1 => false
            not 1 == 2 => false
            not (1 == 2) => true
            not values.missing and values.public => true
            values.private or values.nothing or "x" => x
            values.empty and "y" => ``
            "web" in values.tags => true
            "team" in values.owner => true
            "ho" not in values.name => false
            "a" if values.public else "b" => a
            "a" if values.private => ``
            4 is divisibleby(2) => true
            values.missing is defined => false
            values.nothing is none => true
            3 is not even => true
            values.tags is iterable => true
            values.owner is mapping => true
            values.name is lower => true
            """)
    void compareAsJavaScriptDoes(String expression, String printed) {
        assertThat(Templates.render("${{ " + expression + " }}")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            values.tags => web,api,Batch
            values.owner => [object Object]
            values.tags[0] => web
            values.tags[-1] => ``
            values.tags[1:] => api,Batch
            values.tags[::-1] => Batch,api,web
            values.name[1:3] => h,o
            values.name[0] => s
            values["na" ~ "me"] => shop
            values.owner.lead.name => Ada
            values.missing.deep.er => ``
            values.1password => vault
            values.tags.length => 3
            values.emoji.length => 3
            values.numbered | dump => {"2":"two","10":"ten","x":"ex"}
            [1, [2, [3]], null] => 1,2,3,
            { a: 1, "b-c": [true] } | dump => {"a":1,"b-c":[true]}
            (1, 2, 3) => 3
            "a\\"b\\n" | dump => "a\\"b\\n"
            nothing => ``
            loop.index => ``
            twice("ab") => abab
            values.name | shout => shop!
            """)
    void lookUpKeysAndParts(String expression, String printed) {
        assertThat(Templates.render("${{ " + expression.replace("\\\\", "\\") + " }}"))
                .isEqualTo(printed.replace("\\\\", "\\"));
    }
}

package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            "hELLO wORLD" | capitalize => Hello world
            "the big-red fox" | title => The Big-red Fox
            "Straße" | upper => STRASSE
            "ab" | center(7) => `  ab   `
            values.nothing | upper => ``
            "  a " | trim => a
            values.lines | indent(2) | dump => "one\\n  two"
            "the quick brown" | truncate(10) => the quick...
            "the quick brown" | truncate(10, true, "…") => the quick …
            "aXbXc" | replace("X", "-", 1) => a-bXc
            "abc" | replace("", "-") => -a-b-c-
            1213 | replace("1", "x") => x2x3
            "a.b.c" | replace(r/\\./g, "_") => a_b_c
            "fooBar" | replace(r/([A-Z])/g, "-$1") | lower => foo-bar
            values.html | escape => &lt;b&gt;&#39;&amp;&quot;&lt;/b&gt;
            values.html | escape | escape => &lt;b&gt;&#39;&amp;&quot;&lt;/b&gt;
            "<p>a <b>b</b></p>" | striptags => a b
            "a b/ž" | urlencode => a%20b%2F%C5%BE
            { a: 1, b: "x y" } | urlencode => a=1&b=x%20y
            "see www.x.org." | urlize => see <a href="http://www.x.org">www.x.org</a>
            "one two" | wordcount => 2
            """)
    void changeTexts(String expression, String printed) {
        assertThat(Templates.render("${{ " + expression.replace("\\\\", "\\") + " }}"))
                .isEqualTo(printed.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            values.tags | join("-") => web-api-Batch
            values.hosts | join("+", "name") => a+b+c
            values.tags | sort => api,Batch,web
            values.hosts | sort(attribute="cpu", reverse=true) | join(",", "name") => c,a,b
            [10, 9, 1] | sort => 1,9,10
            values.hosts | groupby("zone") | dump | length => 109
            { b: 1, A: 2 } | dictsort => A,2,b,1
            { b: 1, A: 2 } | dictsort(false, "value") => b,1,A,2
            values.sizes | sum => 6
            values.hosts | sum("cpu") => 14
            values.sizes | select("odd") => 3,1
            values.sizes | reject("gt", 1) => 1
            values.hosts | selectattr("cpu", "gt", 3) | length => 3
            values.tags | batch(2, "-") | dump => [["web","api"],["Batch","-"]]
            values.sizes | slice(2) | dump => [[3,1],[2]]
            values.tags | first => web
            values.tags | last => Batch
            values.tags | reverse => Batch,api,web
            "ab" | list | dump => ["a","b"]
            values.owner | list | length => 2
            values.owner | length => 2
            values.missing | length => 0
            values.port | length => ``
            """)
    void changeLists(String expression, String printed) {
        assertThat(Templates.render("${{ " + expression + " }}")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            "3.7abc" | float => 3.7
            "ff" | int(0, 16) => 255
            "x" | int(9) => 9
            2.5 | round => 3
            -2.5 | round => -2
            2.345 | round(2) => 2.35
            1234.5678 | round(-2) => 1200
            2.1 | round(0, "ceil") => 3
            -3 | abs => 3
            values.missing | default("d") => d
            values.empty | default("d") => ``
            values.empty | default("d", true) => d
            values.owner | dump => {"team":"core","lead":{"name":"Ada"}}
            values.sizes | dump(1) => `[\n 3,\n 1,\n 2\n]`
            [undefined, null] | dump => [null,null]
            values.port | string | length => 4
            """)
    void convertValues(String expression, String printed) {
        assertThat(Templates.render("${{ " + expression + " }}")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            values.path.split("/") | last => c
            values.name.replace("s", "S") => Shop
            values.name.startsWith("sh") => true
            values.name.substring(1, 3) => ho
            values.name.slice(-2) => op
            values.name.toUpperCase() => SHOP
            values.name.charAt(9) => ``
            values.tags.concat(["x"]).join("|") => web|api|Batch|x
            values.tags.includes("api") => true
            values.tags.indexOf("zzz") => -1
            [1, [2, [3]]].flat(2) => 1,2,3
            values.sizes.push(9) => 4
            values.sizes.sort() => 1,2,3
            values.ratio.toFixed(2) => 1.50
            (255).toString(16) => ff
            1234.5.toExponential(2) => 1.23e+3
            0.000001234.toPrecision(2) => 0.0000012
            r/^s/.test(values.name) => true
            """)
    void callMethods(String expression, String printed) {
        assertThat(Templates.render("${{ " + expression + " }}")).isEqualTo(printed);
    }
}

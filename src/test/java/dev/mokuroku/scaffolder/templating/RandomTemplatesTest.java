package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the template, it renders or fails with a [TemplateException], soon.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RandomTemplatesTest {
    private static final int TEMPLATES = 1_000;
    private static final List<String> PARTS = List.of(
            "${{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "-",
            "if ",
            "for ",
            "x",
            " in ",
            "values",
            ".",
            "name",
            "tags",
            "hosts",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            ":",
            ",",
            "|",
            "upper",
            "join",
            "sort",
            "dump",
            "replace",
            "int",
            "batch",
            "slice",
            "round",
            "indent",
            "truncate",
            "center",
            "groupby",
            "'a'",
            "\"b\"",
            "1",
            "2.5",
            "0",
            "endif ",
            "endfor ",
            "else ",
            "elif ",
            "set ",
            "=",
            "==",
            "macro ",
            "m",
            "endmacro ",
            "call ",
            "endcall ",
            "caller",
            "raw ",
            "endraw ",
            "filter ",
            "endfilter ",
            "switch ",
            "case ",
            "default ",
            "endswitch ",
            "block ",
            "endblock ",
            "not ",
            "and ",
            "or ",
            "is ",
            "r/a+/g",
            "r/(/",
            "**",
            "//",
            "%",
            "*",
            "+",
            "~",
            "<",
            ">",
            "range",
            "cycler",
            "joiner",
            "loop",
            "true",
            "null",
            "undefined",
            ".length",
            ".split",
            ".push",
            ".sort",
            ".splice",
            ".flat",
            "\n",
            " ",
            "text",
            "\\",
            "\u2028",
            "🐎");

    private static final List<String> EXPRESSIONS = List.of(
            "values.name",
            "values.tags",
            "values.hosts",
            "values.owner",
            "values.missing",
            "null",
            "1",
            "-1",
            "0.5",
            "'x'",
            "[1, [2]]",
            "{ a: 1 }",
            "r/x/g",
            "range(3)",
            "range",
            "true",
            "1 / 0",
            "values.emoji",
            "(values.html | safe)");

    private static final List<String> SUFFIXES = List.of(
            " | batch(%s)",
            " | slice(%s)",
            " | sort(%s)",
            " | join(%s)",
            " | replace(%s, %s)",
            " | truncate(%s)",
            " | center(%s)",
            " | indent(%s)",
            " | round(%s)",
            " | int(%s, %s)",
            " | groupby(%s)",
            " | select(%s)",
            " | sum(%s)",
            " | dictsort(%s)",
            " | dump(%s)",
            " | default(%s, %s)",
            " | urlize(%s)",
            " | striptags(%s)",
            " | list",
            " | string",
            " | reverse",
            " | first",
            " | last",
            " | length",
            " | random",
            " | wordcount",
            ".split(%s, %s)",
            ".replace(%s, %s)",
            ".slice(%s, %s)",
            ".splice(%s, %s)",
            ".flat(%s)",
            ".fill(%s, %s)",
            ".copyWithin(%s, %s)",
            ".push(%s)",
            ".at(%s)",
            ".indexOf(%s, %s)",
            ".lastIndexOf(%s, %s)",
            ".toFixed(%s)",
            ".toString(%s)",
            ".toPrecision(%s)",
            ".test(%s)",
            ".join(%s)",
            ".sort()",
            ".concat(%s)",
            ".charCodeAt(%s)",
            "[%s]",
            "[%s:%s]",
            "[::%s]",
            "(%s)",
            " + %s",
            " ** %s",
            " in %s",
            " == %s",
            " < %s",
            " is divisibleby(%s)");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260101})
    void ofArbitraryPartsEndWell(long seed) {
        Random random = new Random(seed);
        for (int count = 0; count < TEMPLATES; count++) {
            StringBuilder source = new StringBuilder();
            int length = 1 + random.nextInt(25);
            for (int part = 0; part < length; part++) {
                source.append(pick(PARTS, random));
            }
            assertThat(Templates.outcome(source.toString()))
                    .as(source.toString())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 20261231})
    void ofArbitraryExpressionsEndWell(long seed) {
        Random random = new Random(seed);
        for (int count = 0; count < TEMPLATES; count++) {
            StringBuilder source = new StringBuilder("${{ ").append(pick(EXPRESSIONS, random));
            for (int suffix = random.nextInt(4); suffix >= 0; suffix--) {
                source.append(pick(SUFFIXES, random)
                        .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(pick(EXPRESSIONS, random)))
                        .replace("%s", pick(EXPRESSIONS, random)));
            }
            source.append(" }}");
            assertThat(Templates.outcome(source.toString()))
                    .as(source.toString())
                    .isNotNull();
        }
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}

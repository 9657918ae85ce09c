package dev.mokuroku.scaffolder.run.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionsTest {
    private static final List<String> SECRETS = SecretsOfTests.ALL;

    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "n",
            "t",
            "u00e9",
            "7",
            "z",
            "Q",
            "-",
            "_",
            " ",
            "/",
            "%",
            "#",
            "?",
            "&",
            "=",
            "+",
            "\"",
            "'",
            "{",
            "<",
            "!",
            "*",
            "(",
            "~",
            "é",
            "ß",
            "Ж",
            "ς",
            "日",
            "\uD83D\uDE00",
            "𐐀",
            "\n",
            "\t",
            "\\",
            "\\n",
            "\\\"");

    static Stream<Arguments> forms() {
        return SecretsOfTests.transformations().entrySet().stream()
                .flatMap(form -> SECRETS.stream().map(secret -> Arguments.of(form.getKey(), form.getValue(), secret)));
    }

    @ParameterizedTest(name = "{0} of {2}")
    @MethodSource("forms")
    void hidesWhatTemplatesMakeOfSecrets(String name, UnaryOperator<String> form, String secret) {
        assertHidden(name, form, secret, Redactions.of(List.of("other-secret", secret)));
    }

    @Test
    void hidesWhatTemplatesMakeOfAnySecret() {
        Random random = new Random(7);
        Map<String, UnaryOperator<String>> forms = SecretsOfTests.transformations();
        for (int i = 0; i < 300; i++) {
            String secret = anySecret(random);
            Redactions redactions = Redactions.of(List.of(secret));
            forms.forEach((name, form) -> assertHidden(name, form, secret, redactions));
        }
    }

    /// Quotes that a filter puts around a secret may stay.
    private static void assertHidden(String name, UnaryOperator<String> form, String secret, Redactions redactions) {
        String redacted = redactions.apply("<< " + form.apply(secret) + " >>");
        String left = redacted.replaceAll("%22|&quot;", "");
        assertThat(redacted)
                .as("%s of %s", name, secret)
                .startsWith("<< ")
                .contains("***")
                .endsWith(" >>");
        assertThat(FoldedText.lettersOf(left, true))
                .as("%s of %s: %s", name, secret, redacted)
                .isEmpty();
    }

    private static String anySecret(Random random) {
        while (true) {
            StringBuilder secret = new StringBuilder();
            for (int i = 0; i < 24; i++) {
                secret.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = secret.toString().strip();
            if (Redactions.isDistinct(FoldedText.lettersOf(text, true))) {
                return text;
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SECRETS")
    void hidesSecretsInTheInputThatAStepLogs(String secret) {
        String input =
                JavaScriptJson.sorted(JsonNodeFactory.instance.objectNode().put("t", secret));
        String line = "Processing 1 template files/directories with input values ";

        assertThat(Redactions.of(List.of(secret)).apply(line + input)).isEqualTo(line + "{\"t\":\"***\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "VFQzrnQxT0pMd2c4c0hhbUx2V3N4U1FkUmVKb1p5N3A, ***",
        "A0VNRKJ2TNFYC1B0, ***",
        "'  -----BEGIN PRIVATE KEY-----', '  ***'",
        "Zz09, Zz09",
        "PRIVATE KEY, PRIVATE KEY"
    })
    void hidesLinesOfEightCharacters(String line, String redacted) {
        assertThat(Redactions.of(List.of(SecretsOfTests.PRIVATE_KEY)).apply(line))
                .isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P@$$w0rd!  | P@$$W0RD! | ***
            P@$$w0rd!  | !dr0w$$@P | ***
            my-key     | my-key    | ***
            my-key     | MY-KEY    | MY-KEY
            x          | x         | x
            ab         | abab      | ******
            my-secret1 | mysecret  | mysecret
            """)
    void hidesShortSecretsInFewerForms(String secret, String text, String redacted) {
        assertThat(Redactions.of(List.of(secret)).apply(text)).isEqualTo(redacted);
    }

    @Test
    void endsASecretAtALongGap() {
        Redactions redactions = Redactions.of(List.of("my-secret-key"));

        assertThat(redactions.apply("my secret" + " ".repeat(4_096) + "key")).isEqualTo("***");
        assertThat(redactions.apply("my secret" + " ".repeat(4_097) + "key")).endsWith("key");
    }

    @Test
    void hidesBase64OfASecretWithItsLineEnd() {
        String encoded = Base64.getEncoder().encodeToString("my-secret-key\n".getBytes(StandardCharsets.UTF_8));

        assertThat(Redactions.of(List.of("my-secret-key\n")).apply(encoded)).startsWith("***");
    }

    @Test
    void hidesTextsThatCameOfSecretsAlsoInJson() {
        Redactions redactions = Redactions.of(List.of());
        redactions.add(List.of("say \"hi\"\n"));

        assertThat(redactions.copy().apply("say \"hi\" {\"a\":\"say \\\"hi\\\"\\n\"}"))
                .isEqualTo("*** {\"a\":\"***\\n\"}");
    }

    @ParameterizedTest
    @CsvSource({"20000", "65536", "1000000"})
    void hidesLongSecrets(int length) {
        String letters = "k".repeat(length);
        String key = randomLetters(length);
        Redactions redactions = Redactions.of(List.of(letters, key));

        assertThat(redactions.apply("a " + letters + " b " + key + " c")).isEqualTo("a *** b *** c");
    }

    @Test
    void searchesLongTextsInLinearTime() {
        String text = "a".repeat(16 << 20);
        List<String> secrets = List.of("a".repeat(65_535) + "b", "b" + "a".repeat(65_535), randomLetters(65_536));

        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(Redactions.of(secrets).apply(text)).isEqualTo("***"));
    }

    private static String randomLetters(int length) {
        Random random = new Random(length);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}

package dev.mokuroku.scaffolder.run.redaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Secrets of many sorts, and what templates make of them.
final class SecretsOfTests {
    static final String PRIVATE_KEY = """
            -----BEGIN PRIVATE KEY-----
            VFQzrnQxT0pMd2c4c0hhbUx2V3N4U1FkUmVKb1p5N3A
            a0VnRkJ2TnFYc1B0
            Zz09
            -----END PRIVATE KEY-----
            """.strip();
    static final String SERVICE_ACCOUNT = """
            {
              "type": "service_account",
              "project_id": "shop-123456",
              "private_key": "-----BEGIN PRIVATE KEY-----\\nVFQzrnQxT0pM\\n-----END PRIVATE KEY-----\\n",
              "id": 7
            }""";
    static final List<String> ALL = List.of(
            PRIVATE_KEY,
            SERVICE_ACCOUNT,
            "Tr0ub4dor\"\\\"\"\"\\&3xyz",
            "pass word!&<x>\"q\\é~*(1)abc",
            "секретныйпароль",
            "straßenkönig12",
            "C:\\new\\table\nC:\\far 'away'",
            "\uD83D\uDE00grin𐐀𐐁ning-face");

    private static final TemplateEngine ENGINE = new TemplateEngine(Map.of(), Map.of(), TemplateLimits.STANDARD);

    private SecretsOfTests() {}

    /// By name. Each leaves nothing visible but punctuation.
    static Map<String, UnaryOperator<String>> transformations() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        for (String filters : List.of(
                "upper",
                "lower",
                "reverse",
                "reverse | upper",
                "urlencode",
                "urlencode | lower",
                "escape",
                "escape | upper",
                "dump",
                "dump | dump",
                "dump | urlencode",
                "dump | escape",
                "escape | dump",
                "escape | urlencode",
                "urlencode | urlencode",
                "indent(12, true)")) {
            all.put(filters, secret -> rendered(filters, secret));
        }
        for (String separator :
                List.of(" ", "-----" + "-----", " ".repeat(200), "\n", "\t", "\\n", "', '", "\n    - ")) {
            all.put("split by " + separator, secret -> String.join(separator, secret.split("")));
        }
        all.put("Base64", secret -> Base64.getEncoder().encodeToString(bytes(secret)));
        all.put("Base64 in lines", secret -> Base64.getMimeEncoder().encodeToString(bytes(secret)));
        all.put("Base64 in URLs", secret -> Base64.getUrlEncoder().encodeToString(bytes(secret)));
        all.put("hexadecimal", secret -> HexFormat.of().formatHex(bytes(secret)));
        all.put(
                "hexadecimal with colons",
                secret -> HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes(secret)));
        all.put("JSON", secret -> JavaScriptJson.sorted(JsonNodeFactory.instance.textNode(secret)));
        all.put("list", SecretsOfTests::list);
        all.put("list in JSON", secret -> JavaScriptJson.sorted(JsonNodeFactory.instance.textNode(list(secret))));
        all.put(
                "in a block",
                secret ->
                        "|-\n" + secret.lines().map("                "::concat).collect(Collectors.joining("\n")));
        return all;
    }

    private static String list(String secret) {
        return Arrays.stream(secret.split("")).map("- '%s'\n"::formatted).collect(Collectors.joining());
    }

    private static String rendered(String filters, String secret) {
        ObjectNode values = JsonNodeFactory.instance.objectNode().put("secret", secret);
        return ENGINE.compile("${{ secret | %s }}".formatted(filters), TemplateDialect.STANDARD)
                .render(values);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.mokuroku.scaffolder.templating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.io.UncheckedIOException;
import java.util.Map;

/// Renders templates of tests with the values of one shop.
final class Templates {
    static final TemplateDialect COOKIECUTTER = new TemplateDialect(true, false, false);

    private static final String VALUES = """
            {"values": {
              "name": "shop", "title": "My Shop", "port": 8080, "ratio": 1.5, "public": true, "private": false,
              "nothing": null, "empty": "", "tags": ["web", "api", "Batch"], "sizes": [3, 1, 2], "none": [],
              "owner": {"team": "core", "lead": {"name": "Ada"}},
              "hosts": [{"name": "a", "cpu": 4, "zone": "x"}, {"name": "b", "cpu": 2, "zone": "y"},
                        {"name": "c", "cpu": 8, "zone": "x"}],
              "html": "<b>'&\\"</b>", "lines": "one\\ntwo", "emoji": "a🐎", "path": "a/b/c",
              "numbered": {"10": "ten", "x": "ex", "2": "two"}, "1password": "vault"
            }}""";

    static final TemplateEngine ENGINE = new TemplateEngine(
            Map.of(
                    "shout", arguments -> TextNode.valueOf(arguments.getFirst().asText() + "!"),
                    "fails",
                            arguments -> {
                                throw new TemplateException("Error", "no such host");
                            }),
            Map.of(
                    "twice",
                    arguments -> TextNode.valueOf(arguments.getFirst().asText().repeat(2))),
            TemplateLimits.STANDARD);

    private Templates() {}

    static ObjectNode values() {
        try {
            return (ObjectNode) PlainJson.MAPPER.readTree(VALUES);
        } catch (java.io.IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String render(String source) {
        return render(source, TemplateDialect.STANDARD);
    }

    static String render(String source, TemplateDialect dialect) {
        ObjectNode values = values();
        if (dialect.cookiecutterCompat()) {
            values.set("cookiecutter", values.get("values"));
        }
        return ENGINE.compile(source, dialect).render(values);
    }

    static JsonNode value(String source) {
        return ENGINE.compile(source, TemplateDialect.STANDARD).value(values());
    }

    /// The rendered text, or the error.
    static String outcome(String source) {
        try {
            return render(source);
        } catch (TemplateException failure) {
            return failure.name() + ": " + failure.getMessage();
        }
    }
}

package dev.mokuroku.scaffolder.run.redaction;

import dev.mokuroku.scaffolder.templating.text.JsonString;
import dev.mokuroku.scaffolder.templating.text.UriComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Collects the forms that the filters of templates, and logs, give secrets. Not thread-safe.
final class SecretForms {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> letters = new LinkedHashSet<>();

    /// A secret that is not distinct has no other form.
    void add(String secret) {
        String text = secret.strip();
        if (!Redactions.isLongEnough(text)) {
            return;
        }
        if (!Redactions.isDistinct(text)) {
            texts.add(text);
            return;
        }
        filtered(text).flatMap(SecretForms::filtered).forEach(this::addWritten);
        addBackwards(text);
        addEncoded(secret);
        addEncoded(text);
        addLines(text);
    }

    private void addLines(String text) {
        List<String> lines = LINE_END.splitAsStream(text).map(String::strip).toList();
        if (lines.size() > 1) {
            lines.stream().filter(Redactions::isDistinct).forEach(line -> {
                filtered(line).forEach(this::addWritten);
                addBackwards(line);
            });
        }
    }

    /// Forms that stand as they are.
    Collection<String> texts() {
        return texts;
    }

    /// Forms of which a text has the letters and digits, as [FoldedText] gives them.
    Collection<String> letters() {
        return letters;
    }

    /// The text itself, and what each filter makes of it.
    private static Stream<String> filtered(String text) {
        return Stream.concat(
                Stream.of(text, json(text), html(text), URLEncoder.encode(text, StandardCharsets.UTF_8)),
                Stream.ofNullable(UriComponent.encoded(text)));
    }

    /// As the text is in a file, and in the log of a step's input.
    private void addWritten(String text) {
        addForm(text);
        addForm(json(text));
    }

    private void addBackwards(String text) {
        String backwards = backwards(text);
        addLetters(backwards);
        if (!Redactions.isDistinct(FoldedText.lettersOf(text, false))) {
            Stream.of(text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT), backwards)
                    .forEach(this::addWritten);
        }
    }

    /// Base64 of a secret with a line end is not that of the secret and some characters more, but another one.
    private void addEncoded(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        addForm(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        addForm(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        addForm(HexFormat.of().formatHex(bytes));
    }

    private void addForm(String form) {
        if (texts.add(form)) {
            addLetters(form);
        }
    }

    private void addLetters(String form) {
        Stream.of(true, false)
                .map(skipsEscapes -> FoldedText.lettersOf(form, skipsEscapes))
                .filter(Redactions::isDistinct)
                .forEach(letters::add);
    }

    /// As the filter `reverse` writes it: the halves of a pair of surrogates change places too.
    private static String backwards(String text) {
        StringBuilder backwards = new StringBuilder(text.length());
        for (int at = text.length() - 1; at >= 0; at--) {
            backwards.append(text.charAt(at));
        }
        return backwards.toString();
    }

    /// Without its quotes.
    static String json(String text) {
        String quoted = JsonString.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /// As the filter `escape` writes it.
    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\\", "&#92;");
    }
}

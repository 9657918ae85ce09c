package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Replaces secrets in texts by `***`. Not thread-safe.
final class Redactions {
    private static final String MASK = "***";
    /// A shorter text may stand anywhere by chance.
    private static final int MIN_LENGTH = 2;
    /// Of secrets whose encoded forms are replaced too, and of texts that later steps do not show either.
    private static final int MIN_DISTINCT_LENGTH = 8;

    /// What may stand between the characters of a secret that was split: punctuation, also as JSON writes it.
    private static final String SEPARATOR = "(?:\\\\[nrtbf]|[^\\p{Alnum}]){0,5}+";

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> expressions = new LinkedHashSet<>();
    private boolean everything;
    private @Nullable Pattern pattern;

    /// The secrets themselves, in any case, backwards, and with their characters apart; and what they are in Base64, as
    /// hexadecimal digits and in URLs.
    static Redactions of(Collection<String> secrets) {
        Redactions redactions = new Redactions();
        redactions.add(secrets);
        secrets.stream().map(String::strip).filter(Redactions::isDistinct).forEach(redactions::addEncoded);
        return redactions;
    }

    /// With all that these redactions replace by now.
    Redactions copy() {
        Redactions copy = new Redactions();
        copy.texts.addAll(texts);
        copy.expressions.addAll(expressions);
        return copy;
    }

    boolean areNone() {
        return texts.isEmpty();
    }

    void add(Collection<String> secrets) {
        for (String secret : secrets) {
            String text = secret.strip();
            if (text.length() >= MIN_LENGTH && texts.add(text)) {
                pattern = null;
            }
        }
    }

    /// From now on, nothing of a text is shown: it may hold a part of a secret that cannot be told from other texts.
    void addEverything() {
        everything = true;
    }

    static boolean isDistinct(String text) {
        return text.length() >= MIN_DISTINCT_LENGTH;
    }

    private void addEncoded(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        texts.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        texts.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        texts.add(HexFormat.of().formatHex(bytes));
        texts.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        String characters = secret.replaceAll("[^\\p{Alnum}]", "");
        if (isDistinct(characters)) {
            expressions.add(apart(characters));
            expressions.add(apart(new StringBuilder(characters).reverse().toString()));
        }
        pattern = null;
    }

    private static String apart(String characters) {
        return characters.chars().mapToObj(Character::toString).collect(Collectors.joining(SEPARATOR, "(?i:", ")"));
    }

    String apply(String text) {
        return everything ? MASK : applyTexts(text);
    }

    /// As [#apply], for words of the runner's own, which hold no part of a secret by chance.
    String applyTexts(String text) {
        if (texts.isEmpty()) {
            return text;
        }
        if (pattern == null) {
            pattern = Pattern.compile(Stream.concat(texts.stream().map(Pattern::quote), expressions.stream())
                    .collect(Collectors.joining("|")));
        }
        return pattern.matcher(text).replaceAll(MASK);
    }

    /// With all texts within the value replaced.
    JsonNode apply(JsonNode value) {
        return switch (value) {
            case TextNode text -> TextNode.valueOf(apply(text.textValue()));
            case ArrayNode list -> {
                ArrayNode redacted = list.arrayNode(list.size());
                list.forEach(item -> redacted.add(apply(item)));
                yield redacted;
            }
            case ObjectNode object -> {
                ObjectNode redacted = object.objectNode();
                object.properties().forEach(field -> redacted.set(apply(field.getKey()), apply(field.getValue())));
                yield redacted;
            }
            default -> value;
        };
    }
}

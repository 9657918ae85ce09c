package dev.mokuroku.scaffolder.run.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Replaces secrets in texts by `***`. Not thread-safe.
public final class Redactions {
    /// A shorter text may stand anywhere by chance.
    private static final int MIN_LENGTH = 2;
    /// Of secrets whose other forms are replaced too, and of texts that later steps do not show either.
    private static final int MIN_DISTINCT_LENGTH = 8;

    private final SecretSearch secrets;
    private final Set<String> texts = new LinkedHashSet<>();
    private boolean everything;
    private @Nullable TextSearch search;

    private Redactions(SecretSearch secrets) {
        this.secrets = secrets;
    }

    /// Of the secrets themselves, and of the forms of distinct secrets: in any case, backwards, with their characters
    /// apart, in JSON, HTML, URLs and Base64, as hexadecimal digits, and their lines.
    public static Redactions of(Collection<String> secrets) {
        return new Redactions(new SecretSearch(secrets));
    }

    /// With all that these redactions replace by now.
    public Redactions copy() {
        Redactions copy = new Redactions(secrets);
        copy.texts.addAll(texts);
        copy.search = search;
        return copy;
    }

    public boolean areNone() {
        return secrets.isEmpty() && texts.isEmpty();
    }

    /// Adds texts that came of secrets. They are replaced as they are, and as JSON writes them.
    public void add(Collection<String> more) {
        for (String one : more) {
            String text = one.strip();
            if (isLongEnough(text) && texts.add(text)) {
                texts.add(SecretForms.json(text));
                search = null;
            }
        }
    }

    /// From now on, nothing of a text is shown: it may hold a part of a secret that cannot be told from other texts.
    public void addEverything() {
        everything = true;
    }

    /// Whether the text is so long that it hardly stands anywhere by chance.
    public static boolean isDistinct(String text) {
        return text.length() >= MIN_DISTINCT_LENGTH;
    }

    static boolean isLongEnough(String text) {
        return text.length() >= MIN_LENGTH;
    }

    public String apply(String text) {
        return everything ? HiddenRanges.MASK : applyTexts(text);
    }

    /// As [#apply], for words of the runner's own, which hold no part of a secret by chance. A text that takes too long
    /// to search is replaced as a whole.
    public String applyTexts(String text) {
        if (areNone()) {
            return text;
        }
        if (search == null) {
            search = new TextSearch(texts);
        }
        HiddenRanges hidden = new HiddenRanges();
        return secrets.find(text, hidden) && search.find(text, hidden) ? hidden.apply(text) : HiddenRanges.MASK;
    }

    /// With all texts within the value replaced.
    public JsonNode apply(JsonNode value) {
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

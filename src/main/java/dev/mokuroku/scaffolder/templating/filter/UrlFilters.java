package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.method.Members;
import dev.mokuroku.scaffolder.templating.text.UriComponent;
import dev.mokuroku.scaffolder.templating.text.Whitespace;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Filters of addresses.
final class UrlFilters {
    private static final Pattern PUNCTUATION = Pattern.compile("(?s)(?:\\(|<|&lt;)?(.*?)(?:\\.|,|\\)|\\n|&gt;)?\\z");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+\\-/=?^`{|}~]++@[a-z\\d-]++(?:\\.[a-z\\d-]++)++", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile("\\.(?:org|net|com)(?::|/|\\z)");

    private UrlFilters() {}

    static Value urlencode(Filtered filtered) {
        Work work = filtered.work();
        if (Coercion.isText(filtered.input())) {
            return new TextValue(encoded(filtered.text(), work));
        }
        List<String> pairs = new ArrayList<>();
        if (filtered.input() instanceof RecordValue fields) {
            fields.entries().forEach((key, value) -> pairs.add(pair(new TextValue(key), value, work)));
        } else if (filtered.input() instanceof ListValue list) {
            for (Value entry : list.items()) {
                if (Coercion.absent(entry)) {
                    throw new TemplateFailure("urlencode sequence entries cannot be nullish");
                }
                pairs.add(pair(Members.get(entry, "0"), Members.get(entry, "1"), work));
            }
        }
        return new TextValue(Coercion.joined(ListValue.ofTexts(pairs), "&", work));
    }

    private static String pair(Value key, Value value, Work work) {
        return encoded(Coercion.text(key, work), work) + "=" + encoded(Coercion.text(value, work), work);
    }

    private static String encoded(String text, Work work) {
        work.read(text.length());
        String encoded = UriComponent.encoded(text);
        if (encoded == null) {
            throw new TemplateFailure("URI malformed");
        }
        work.write(encoded.length());
        return encoded;
    }

    /// Makes links of addresses.
    static Value urlize(Filtered filtered) {
        String text = filtered.text();
        String attributes = filtered.at(1) == BooleanValue.TRUE ? " rel=\"nofollow\"" : "";
        double max = maxLength(filtered.at(0), filtered.work());
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean blank = Whitespace.is(text.charAt(at));
            while (end < text.length() && Whitespace.is(text.charAt(end)) == blank) {
                end++;
            }
            String part = text.substring(at, end);
            String linked = blank ? part : linked(part, attributes, max);
            filtered.work().write((long) out.length() + linked.length(), linked.length());
            out.append(linked);
            at = end;
        }
        return new TextValue(out.toString());
    }

    private static double maxLength(Value value, Work work) {
        if (value == Undefined.UNDEFINED || (value instanceof NumberValue(double number) && Double.isNaN(number))) {
            return Double.POSITIVE_INFINITY;
        }
        double length = Coercion.number(value, work);
        return Double.isNaN(length) || length <= 0 ? 0 : Math.floor(length);
    }

    private static String linked(String word, String attributes, double max) {
        Matcher matcher = PUNCTUATION.matcher(word);
        String address = matcher.matches() && matcher.group(1) != null ? matcher.group(1) : word;
        String label = address.substring(0, (int) Math.min(max, address.length()));
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return "<a href=\"" + address + "\"" + attributes + ">" + label + "</a>";
        }
        if (address.startsWith("www.")) {
            return "<a href=\"http://" + address + "\"" + attributes + ">" + label + "</a>";
        }
        if (EMAIL.matcher(address).matches()) {
            return "<a href=\"mailto:" + address + "\">" + address + "</a>";
        }
        return DOMAIN.matcher(address).find()
                ? "<a href=\"http://" + address + "\"" + attributes + ">" + label + "</a>"
                : word;
    }
}

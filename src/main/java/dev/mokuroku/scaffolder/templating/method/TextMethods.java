package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.regex.RegexSearch;
import dev.mokuroku.scaffolder.templating.regex.Replacement;
import dev.mokuroku.scaffolder.templating.text.Whitespace;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RegexValue;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The methods of texts.
final class TextMethods {
    private static final long UINT_32 = 0x1_0000_0000L;

    private TextMethods() {}

    static @Nullable Method find(String text, String name) {
        return switch (name) {
            case "replace" -> Method.of(2, given -> replace(text, given));
            case "split" -> Method.of(0, 2, given -> split(text, given));
            case "slice" -> Method.of(0, 2, given -> slice(text, given));
            case "substring" -> Method.of(0, 2, given -> substring(text, given));
            case "charAt" -> Method.of(0, 1, given -> charAt(text, given));
            case "charCodeAt" -> Method.of(0, 1, given -> charCodeAt(text, given));
            case "concat" -> Method.ofAny(given -> concat(text, given));
            case "trim" -> changed(text, Whitespace.trim(text));
            case "trimStart" -> changed(text, Whitespace.trimStart(text));
            case "trimEnd" -> changed(text, Whitespace.trimEnd(text));
            case "toLowerCase" -> changed(text, text.toLowerCase(Locale.ROOT));
            case "toUpperCase" -> changed(text, text.toUpperCase(Locale.ROOT));
            default -> search(text, name);
        };
    }

    private static @Nullable Method search(String text, String name) {
        return switch (name) {
            case "includes" ->
                Method.of(
                        1,
                        2,
                        given -> BooleanValue.of(find(text, given).indexOf(given.text(0), start(text, given)) >= 0));
            case "startsWith" ->
                Method.of(
                        1,
                        2,
                        given -> BooleanValue.of(find(text, given).startsWith(given.text(0), start(text, given))));
            case "endsWith" ->
                Method.of(
                        1,
                        2,
                        given -> BooleanValue.of(find(text, given)
                                .substring(0, given.bounded(1, text.length(), text.length()))
                                .endsWith(given.text(0))));
            case "indexOf" ->
                Method.of(1, 2, given -> new NumberValue(find(text, given).indexOf(given.text(0), start(text, given))));
            case "lastIndexOf" -> Method.of(1, 2, given -> lastIndexOf(text, given));
            default -> null;
        };
    }

    private static String find(String text, Given given) {
        given.work().read(text.length());
        return text;
    }

    private static int start(String text, Given given) {
        return given.bounded(1, text.length(), 0);
    }

    private static Method changed(String text, String result) {
        return Method.of(0, given -> {
            given.work().write(text.length());
            return new TextValue(result);
        });
    }

    private static Value replace(String text, Given given) {
        String replacement = given.text(1);
        return new TextValue(
                given.at(0) instanceof RegexValue regex
                        ? RegexSearch.replace(regex, text, replacement, given.work())
                        : Replacement.ofText(text, given.text(0), replacement, given.work()));
    }

    private static Value split(String text, Given given) {
        Work work = given.work();
        long limit = given.has(1) ? unsigned(given.number(1)) : Integer.MAX_VALUE;
        List<String> parts;
        if (given.at(0) instanceof RegexValue regex) {
            parts = RegexSearch.split(regex, text, work);
        } else {
            parts = given.has(0) ? split(text, given.text(0), work) : List.of(text);
        }
        work.items(parts.size());
        return ListValue.ofTexts(parts.subList(0, (int) Math.min(limit, parts.size())));
    }

    private static long unsigned(double number) {
        return Double.isNaN(number) || Double.isInfinite(number) ? 0 : Math.floorMod((long) number, UINT_32);
    }

    private static List<String> split(String text, String separator, Work work) {
        List<String> parts = new ArrayList<>();
        work.read(text.length());
        if (separator.isEmpty()) {
            work.items(text.length());
            for (int at = 0; at < text.length(); at++) {
                parts.add(text.substring(at, at + 1));
            }
            return parts;
        }
        int from = 0;
        for (int next = text.indexOf(separator); next >= 0; next = text.indexOf(separator, from)) {
            parts.add(text.substring(from, next));
            work.items(1);
            from = next + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static Value slice(String text, Given given) {
        int start = given.position(0, text.length(), 0);
        int end = given.position(1, text.length(), text.length());
        given.work().write(Math.max(0, end - start));
        return new TextValue(start < end ? text.substring(start, end) : "");
    }

    private static Value substring(String text, Given given) {
        int start = given.bounded(0, text.length(), 0);
        int end = given.bounded(1, text.length(), text.length());
        given.work().write(Math.abs(end - start));
        return new TextValue(text.substring(Math.min(start, end), Math.max(start, end)));
    }

    private static Value charAt(String text, Given given) {
        double index = given.integer(0, 0);
        boolean inside = index >= 0 && index < text.length();
        return new TextValue(inside ? text.substring((int) index, (int) index + 1) : "");
    }

    private static Value charCodeAt(String text, Given given) {
        double index = given.integer(0, 0);
        boolean inside = index >= 0 && index < text.length();
        return new NumberValue(inside ? text.charAt((int) index) : Double.NaN);
    }

    private static Value concat(String text, Given given) {
        StringBuilder all = new StringBuilder(text);
        for (int index = 0; index < given.arguments().size(); index++) {
            String next = given.text(index);
            given.work().write((long) all.length() + next.length(), next.length());
            all.append(next);
        }
        given.work().write(all.length());
        return new TextValue(all.toString());
    }

    private static Value lastIndexOf(String text, Given given) {
        double start = given.number(1);
        int from = Double.isNaN(start) ? text.length() : (int) Math.min(Math.max(start, 0), text.length());
        return new NumberValue(find(text, given).lastIndexOf(given.text(0), from));
    }
}

package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.regex.RegexSearch;
import dev.mokuroku.scaffolder.templating.text.Whitespace;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.regex.Pattern;

/// Filters of HTML.
final class HtmlFilters {
    private static final int MAX_PASSES = 8;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r?\\n");
    private static final Pattern TAG =
            Pattern.compile("</?[a-z][a-z0-9]*\\b[^>]*>|<!--[\\s\\S]*?-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_EDGES =
            Pattern.compile("(?<![^\\n\\r\\u2028\\u2029]) +| +(?![^\\n\\r\\u2028\\u2029])");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\n\\n+");

    private HtmlFilters() {}

    static Value escape(Filtered filtered) {
        return filtered.input() instanceof SafeText safe ? safe : forceEscape(filtered);
    }

    static Value forceEscape(Filtered filtered) {
        return new SafeText(escaped(Coercion.printed(filtered.input(), filtered.work()), filtered.work()));
    }

    static Value safe(Filtered filtered) {
        return filtered.input() instanceof SafeText safe
                ? safe
                : new SafeText(Coercion.printed(filtered.input(), filtered.work()));
    }

    private static String escaped(String text, Work work) {
        work.read(text.length());
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            switch (here) {
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\\' -> escaped.append("&#92;");
                default -> escaped.append(here);
            }
        }
        work.write(escaped.length());
        return escaped.toString();
    }

    static Value nl2br(Filtered filtered) {
        String text = Coercion.absent(filtered.input()) ? "" : filtered.text();
        return filtered.like(replaced(LINE_BREAK, text, "<br />\n", filtered.work()));
    }

    static Value striptags(Filtered filtered) {
        Work work = filtered.work();
        String text = Whitespace.trim(withoutTags(filtered.normalizedText(), work));
        if (!filtered.truthy(0)) {
            return filtered.like(singleSpaced(text));
        }
        text = replaced(LINE_EDGES, text, "", work);
        text = replaced(SPACES, text, " ", work).replace("\r\n", "\n");
        return filtered.like(replaced(BLANK_LINES, text, "\n\n", work));
    }

    private static String withoutTags(String html, Work work) {
        String text = html;
        for (int pass = 0; pass <= MAX_PASSES; pass++) {
            String next = replaced(TAG, text, "", work);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        throw new TemplateFailure("striptags input contains excessively nested markup");
    }

    private static String singleSpaced(String text) {
        StringBuilder out = new StringBuilder();
        boolean blank = false;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (!Whitespace.is(here)) {
                out.append(here);
            } else if (!blank) {
                out.append(' ');
            }
            blank = Whitespace.is(here);
        }
        return out.toString();
    }

    private static String replaced(Pattern pattern, String text, String replacement, Work work) {
        return RegexSearch.replace(pattern, text, replacement, true, work);
    }
}

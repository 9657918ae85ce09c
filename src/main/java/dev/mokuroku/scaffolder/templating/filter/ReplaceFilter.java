package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.regex.RegexSearch;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RegexValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;

/// The filter that replaces a text or what a regular expression finds.
final class ReplaceFilter {
    private ReplaceFilter() {}

    static Value replace(Filtered filtered) {
        Work work = filtered.work();
        Value wanted = filtered.at(0);
        if (wanted instanceof RegexValue regex) {
            if (!Coercion.isText(filtered.input())) {
                throw new TemplateFailure("Regular-expression replacement requires a string");
            }
            String replacement = Coercion.text(filtered.at(1), work);
            return new TextValue(RegexSearch.replace(fresh(regex), filtered.text(), replacement, work));
        }
        Value input = filtered.input() instanceof NumberValue number
                ? new TextValue(Coercion.text(number, work))
                : filtered.input();
        boolean searchable = wanted instanceof TextValue || wanted instanceof NumberValue;
        if (!searchable || !Coercion.isText(input)) {
            return searchable ? input : filtered.input();
        }
        return replace(filtered, input, Coercion.text(input, work), Coercion.text(wanted, work));
    }

    private static RegexValue fresh(RegexValue regex) {
        String flags = (regex.global() ? "g" : "") + (regex.sticky() ? "y" : "");
        return new RegexValue("", flags, regex.pattern());
    }

    private static Value replace(Filtered filtered, Value input, String text, String wanted) {
        Work work = filtered.work();
        String replacement = Coercion.text(filtered.at(1), work);
        if (wanted.isEmpty()) {
            String separator = filtered.at(1) == Undefined.UNDEFINED ? "," : replacement;
            return filtered.like(input, between(text, separator, replacement, work));
        }
        Value limit = filtered.at(2);
        boolean none = limit instanceof NumberValue(double number) && number == 0;
        if (none || !text.contains(wanted)) {
            return input;
        }
        boolean all = limit == Undefined.UNDEFINED || (limit instanceof NumberValue(double number) && number == -1);
        double max = all ? Double.POSITIVE_INFINITY : Coercion.number(limit, work);
        return filtered.like(input, replaced(text, wanted, replacement, max, work));
    }

    private static String replaced(String text, String wanted, String replacement, double max, Work work) {
        work.read(text.length());
        StringBuilder out = new StringBuilder();
        int from = 0;
        int next = text.indexOf(wanted);
        for (int count = 0; next >= 0 && count < max; count++) {
            work.write(
                    (long) out.length() + next - from + replacement.length(),
                    next - from + (long) replacement.length());
            out.append(text, from, next).append(replacement);
            from = next + wanted.length();
            next = text.indexOf(wanted, from);
        }
        work.write((long) out.length() + text.length() - from, text.length() - from);
        return out.append(text, from, text.length()).toString();
    }

    private static String between(String text, String separator, String edge, Work work) {
        long length = 2L * edge.length() + text.length() + (long) separator.length() * text.length();
        work.write(length);
        StringBuilder out = new StringBuilder(edge);
        for (int at = 0; at < text.length(); at++) {
            out.append(at == 0 ? "" : separator).append(text.charAt(at));
        }
        return out.append(edge).toString();
    }
}

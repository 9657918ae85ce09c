package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;

/// Filters that indent, center and shorten.
final class LayoutFilters {
    private static final Value CENTER_WIDTH = new NumberValue(80);
    private static final Value INDENT_WIDTH = new NumberValue(4);
    private static final Value TRUNCATE_LENGTH = new NumberValue(255);
    private static final int MAX_SPACES = 16 << 20;

    private LayoutFilters() {}

    static Value center(Filtered filtered) {
        Work work = filtered.work();
        Value input = filtered.normalized();
        Value width = filtered.orElse(0, CENTER_WIDTH);
        Value length = length(input);
        if (Comparison.order(length, width, work) >= 0) {
            return input;
        }
        double spaces = Coercion.number(width, work) - Coercion.number(length, work);
        String text = Coercion.text(input, work);
        return filtered.like(input, spaces(spaces / 2 - spaces % 2, work) + text + spaces(spaces / 2, work));
    }

    static Value indent(Filtered filtered) {
        Work work = filtered.work();
        String text = filtered.normalizedText();
        if (filtered.normalized() instanceof TextValue && text.isEmpty()) {
            return TextValue.EMPTY;
        }
        String indentation = spaces(Coercion.number(filtered.orElse(0, INDENT_WIDTH), work), work);
        long lines = text.chars().filter(character -> character == '\n').count();
        work.write(text.length() + (lines + 1) * indentation.length());
        String indented = text.replace("\n", "\n" + indentation);
        return filtered.like(filtered.truthy(1) ? indentation + indented : indented);
    }

    static Value truncate(Filtered filtered) {
        Work work = filtered.work();
        Value input = filtered.normalized();
        Value length = filtered.orElse(0, TRUNCATE_LENGTH);
        if (Comparison.order(length(input), length, work) <= 0) {
            return input;
        }
        String text = filtered.normalizedText();
        double wanted = Coercion.number(length, work);
        String start = text.substring(0, end(wanted, text.length()));
        if (!filtered.truthy(1)) {
            int space = text.lastIndexOf(' ', Double.isNaN(wanted) ? text.length() : end(wanted, text.length()));
            start = space < 0 ? start : text.substring(0, space);
        }
        String ending = Coercion.absent(filtered.at(2)) ? "..." : Coercion.text(filtered.at(2), work);
        return filtered.like(start + ending);
    }

    private static int end(double length, int max) {
        return Double.isNaN(length) ? 0 : (int) Math.min(Math.max(length, 0), max);
    }

    private static Value length(Value value) {
        return switch (value) {
            case ListValue list -> new NumberValue(list.size());
            case RecordValue fields -> fields.get("length");
            default -> Coercion.isText(value) ? new NumberValue(textOf(value).length()) : Undefined.UNDEFINED;
        };
    }

    private static String textOf(Value value) {
        return value instanceof TextValue(String text) ? text : value instanceof SafeText safe ? safe.text() : "";
    }

    private static String spaces(double count, Work work) {
        if (Double.isNaN(count) || count <= 0) {
            return "";
        }
        if (count > MAX_SPACES) {
            throw new TemplateFailure("Filter spacing exceeds the supported bound");
        }
        int spaces = (int) Math.ceil(count);
        work.write(spaces);
        return " ".repeat(spaces);
    }
}

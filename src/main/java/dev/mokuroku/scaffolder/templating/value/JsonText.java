package dev.mokuroku.scaffolder.templating.value;

import dev.mokuroku.scaffolder.templating.text.JsonString;
import dev.mokuroku.scaffolder.templating.text.NumberText;
import java.util.Map;

/// Values as JSON, written as JavaScript's `JSON.stringify` does.
public final class JsonText {
    private static final int MAX_DEPTH = 256;

    private final Work work;
    private final String indentation;
    private final StringBuilder text = new StringBuilder();

    private JsonText(Work work, String indentation) {
        this.work = work;
        this.indentation = indentation;
    }

    /// @param indentation what each level is indented by; empty for one line
    /// @return [Undefined] for an undefined value
    /// @throws TemplateFailure if the value holds a function or itself
    public static Value of(Value value, String indentation, Work work) {
        if (value == Undefined.UNDEFINED) {
            return value;
        }
        JsonText json = new JsonText(work, indentation);
        json.write(value, 0);
        return new TextValue(json.text.toString());
    }

    private void write(Value value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new TemplateFailure("Cyclic template values are not supported");
        }
        switch (value) {
            case Undefined absent -> append("null");
            case NullValue none -> append("null");
            case BooleanValue truth -> append(truth == BooleanValue.TRUE ? "true" : "false");
            case NumberValue(double number) ->
                append(Double.isNaN(number) || Double.isInfinite(number) ? "null" : NumberText.of(number));
            case TextValue(String content) -> append(JsonString.quoted(content));
            case SafeText content -> append(JsonString.quoted(content.text()));
            case ListValue list -> writeList(list, depth);
            case RecordValue fields -> writeRecord(fields, depth);
            case RegexValue regex -> append("{}");
            case CallableValue callable -> throw new TemplateFailure("Callable values cannot be serialized");
        }
    }

    private void writeList(ListValue list, int depth) {
        work.items(list.size());
        String separator = "[";
        for (Value item : list.items()) {
            append(separator);
            newLine(depth + 1);
            write(item, depth + 1);
            separator = ",";
        }
        end(list.size() == 0, "[", "]", depth);
    }

    private void writeRecord(RecordValue fields, int depth) {
        work.items(fields.entries().size());
        String separator = "{";
        for (Map.Entry<String, Value> entry : fields.entries().entrySet()) {
            if (entry.getValue() != Undefined.UNDEFINED) {
                append(separator);
                newLine(depth + 1);
                append(JsonString.quoted(entry.getKey()));
                append(indentation.isEmpty() ? ":" : ": ");
                write(entry.getValue(), depth + 1);
                separator = ",";
            }
        }
        end(separator.equals("{"), "{", "}", depth);
    }

    private void end(boolean empty, String opening, String closing, int depth) {
        if (empty) {
            append(opening);
        } else {
            newLine(depth);
        }
        append(closing);
    }

    private void newLine(int depth) {
        if (!indentation.isEmpty()) {
            append("\n");
            append(indentation.repeat(depth));
        }
    }

    private void append(String part) {
        work.write((long) text.length() + part.length(), part.length());
        text.append(part);
    }
}

package dev.mokuroku.scaffolder.templating.value;

/// How JavaScript compares values.
public final class Comparison {
    private Comparison() {}

    /// As `===`. Lists, records and other objects are equal to themselves only.
    public static boolean same(Value left, Value right) {
        if (left instanceof NumberValue(double one) && right instanceof NumberValue(double other)) {
            return one == other;
        }
        return left.equals(right);
    }

    /// As `==`.
    public static boolean equal(Value left, Value right, Work work) {
        if (same(left, right)) {
            return true;
        }
        if (!isPrimitive(left) && !isPrimitive(right)) {
            return false;
        }
        return equalPrimitives(Coercion.primitive(left, work), Coercion.primitive(right, work), work);
    }

    private static boolean equalPrimitives(Value left, Value right, Work work) {
        if (Coercion.absent(left) || Coercion.absent(right)) {
            return Coercion.absent(left) && Coercion.absent(right);
        }
        if (left.getClass() == right.getClass()) {
            return same(left, right);
        }
        return Coercion.number(left, work) == Coercion.number(right, work);
    }

    private static boolean isPrimitive(Value value) {
        return switch (value) {
            case Undefined absent -> true;
            case NullValue none -> true;
            case BooleanValue truth -> true;
            case NumberValue number -> true;
            case TextValue text -> true;
            case SafeText text -> false;
            case ListValue list -> false;
            case RecordValue fields -> false;
            case RegexValue regex -> false;
            case CallableValue callable -> false;
        };
    }

    /// Less than 0, 0 or more than 0 as `<` and `>` say; NaN if neither they nor equality hold.
    public static double order(Value left, Value right, Work work) {
        Value one = Coercion.primitive(left, work);
        Value other = Coercion.primitive(right, work);
        if (one instanceof TextValue(String first) && other instanceof TextValue(String second)) {
            return first.compareTo(second);
        }
        double first = Coercion.number(one, work);
        double second = Coercion.number(other, work);
        return first < second ? -1 : first > second ? 1 : first == second ? 0 : Double.NaN;
    }

    /// As `+`.
    public static Value sum(Value left, Value right, Work work) {
        Value one = Coercion.primitive(left, work);
        Value other = Coercion.primitive(right, work);
        if (one instanceof TextValue || other instanceof TextValue) {
            return concatenation(Coercion.text(one, work), Coercion.text(other, work), work);
        }
        return new NumberValue(Coercion.number(one, work) + Coercion.number(other, work));
    }

    /// Two texts in a row.
    public static TextValue concatenation(String left, String right, Work work) {
        work.write((long) left.length() + right.length());
        return new TextValue(left.concat(right));
    }
}

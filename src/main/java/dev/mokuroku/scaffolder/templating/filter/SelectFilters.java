package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.check.Checks;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Filters that keep some of the items.
final class SelectFilters {
    private SelectFilters() {}

    static Value select(Filtered filtered) {
        return byTest(filtered, "select", true);
    }

    static Value reject(Filtered filtered) {
        return byTest(filtered, "reject", false);
    }

    static Value selectattr(Filtered filtered) {
        return byAttribute(filtered, "selectattr", true);
    }

    static Value rejectattr(Filtered filtered) {
        return byAttribute(filtered, "rejectattr", false);
    }

    private static Value byTest(Filtered filtered, String filter, boolean wanted) {
        Value name = filtered.at(0);
        String test = name == Undefined.UNDEFINED ? "truthy" : Coercion.text(name, filtered.work());
        if (!Checks.exists(test)) {
            throw new TemplateFailure("Unknown template test " + test);
        }
        if (Coercion.absent(filtered.input())) {
            throw new TemplateFailure(filter + " requires a sequence");
        }
        List<Value> items = Attributes.sequence(filtered.input(), filtered.work());
        List<Value> kept = new ArrayList<>();
        if (items == null) {
            return new ListValue(kept);
        }
        List<Value> arguments = filtered.arguments()
                .subList(
                        Math.min(1, filtered.arguments().size()),
                        filtered.arguments().size());
        Checks.refuseCount(test, arguments.size());
        for (Value item : items) {
            if (Checks.holds(test, item, arguments, filtered.work()) == wanted) {
                kept.add(item);
            }
        }
        return new ListValue(kept);
    }

    /// By whether the attribute is true. A test behind it is ignored, as in Backstage.
    private static Value byAttribute(Filtered filtered, String filter, boolean wanted) {
        if (!(filtered.input() instanceof ListValue list)) {
            throw new TemplateFailure(filter + " requires an array");
        }
        filtered.work().items(list.size());
        String key = Attributes.key(filtered.at(0), filtered.work());
        List<Value> kept = new ArrayList<>();
        for (Value item : list.items()) {
            if (Coercion.truthy(Attributes.attribute(item, key)) == wanted) {
                kept.add(item);
            }
        }
        return new ListValue(kept);
    }
}

package dev.mokuroku.scaffolder.templating.value;

import java.util.ArrayList;
import java.util.List;

/// A list, which methods such as `push` change. Two lists are equal only if they are the same object.
public final class ListValue implements Value {
    private final List<Value> items;

    /// @param items taken over, not copied
    public ListValue(List<Value> items) {
        this.items = items;
    }

    public static ListValue ofTexts(List<String> texts) {
        List<Value> items = new ArrayList<>(texts.size());
        for (String text : texts) {
            items.add(new TextValue(text));
        }
        return new ListValue(items);
    }

    public List<Value> items() {
        return items;
    }

    public int size() {
        return items.size();
    }

    /// The item at the index, [Undefined] if there is none.
    public Value at(double index) {
        return index >= 0 && index < items.size() && index == Math.rint(index)
                ? items.get((int) index)
                : Undefined.UNDEFINED;
    }

    @Override
    public String kind() {
        return "array";
    }
}

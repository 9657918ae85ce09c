package dev.mokuroku.platform.manifest.document;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An element of an XML document. Names are local names, without prefix.
///
/// @param position of the start tag
/// @param content where the content begins, behind the start tag
/// @param text the characters directly in the element, without blanks around
public record XmlElement(
        String name,
        Position position,
        Position content,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text) {
    static final XmlElement MISSING = new XmlElement("", Position.UNKNOWN, Position.UNKNOWN, Map.of(), List.of(), "");

    /// The first child of the name; one without content where there is none.
    public XmlElement child(String name) {
        for (XmlElement child : children) {
            if (child.name.equals(name)) {
                return child;
            }
        }
        return MISSING;
    }

    /// Follows names of first children.
    public XmlElement at(String... names) {
        XmlElement element = this;
        for (String name : names) {
            element = element.child(name);
        }
        return element;
    }

    public List<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    public boolean isPresent() {
        return !name.isEmpty();
    }

    /// The text of the first child of the name; null where it is missing or empty.
    public @Nullable String text(String name) {
        String found = child(name).text;
        return found.isEmpty() ? null : found;
    }

    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /// This element and all below it, in the order of the document.
    public List<XmlElement> descendants() {
        List<XmlElement> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<XmlElement> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }
}

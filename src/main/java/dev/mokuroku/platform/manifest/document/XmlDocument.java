package dev.mokuroku.platform.manifest.document;

import dev.mokuroku.descriptor.yaml.Position;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML without document type definition, hence without entities of the document's own.
public final class XmlDocument {
    private static final String NO_DTD = "A document type definition (<!DOCTYPE …>) is not allowed";

    private final XMLStreamReader reader;
    private Position start = new Position(1, 1);

    private XmlDocument(XMLStreamReader reader) {
        this.reader = reader;
    }

    /// @return the root element
    /// @throws DocumentException when the text is no XML, or has a document type definition
    public static XmlElement parse(String text) {
        try {
            return new XmlDocument(factory().createXMLStreamReader(new StringReader(text))).root();
        } catch (XMLStreamException invalid) {
            int line = invalid.getLocation() == null ? 0 : invalid.getLocation().getLineNumber();
            throw new DocumentException(line, "Not valid XML: " + lastLine(String.valueOf(invalid.getMessage())));
        }
    }

    private XmlElement root() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.DTD ->
                    throw new DocumentException(reader.getLocation().getLineNumber(), NO_DTD);
                case XMLStreamConstants.START_ELEMENT -> {
                    return element(0);
                }
                default -> {}
            }
        }
        return XmlElement.MISSING;
    }

    private int next() throws XMLStreamException {
        Position end = position();
        // Behind characters the reader has already taken the `<` that follows them.
        start = reader.isCharacters() ? new Position(end.line(), end.column() - 1) : end;
        return reader.next();
    }

    /// Behind the last event.
    private Position position() {
        return new Position(
                reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Maven knows the entities of HTML, as in names of persons: they stay as written, and are no error.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private XmlElement element(int depth) throws XMLStreamException {
        Position position = start;
        Position content = position();
        DocumentLimits.checkDepth(depth, position.line());
        String name = localName(reader.getLocalName());
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(localName(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    text.append('&').append(reader.getLocalName()).append(';');
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(
                            name,
                            position,
                            content,
                            attributes,
                            children,
                            text.toString().strip());
                }
                default -> {}
            }
        }
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /// The JDK's text begins with a line about the position.
    private static String lastLine(String message) {
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}

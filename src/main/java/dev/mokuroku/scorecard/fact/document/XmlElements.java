package dev.mokuroku.scorecard.fact.document;

import dev.mokuroku.error.CatalogException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The elements of an XML document, one after the other. A document type definition has no effect: nothing that it
/// names is read, and entities that it defines are unknown.
final class XmlElements {
    private static final int MAX_DEPTH = 50;

    private XmlElements() {}

    /// Receives elements.
    interface Receiver {
        /// @param depth 0 for the root
        void start(String name, int depth, Attributes attributes);

        default void end(String name, int depth) {}
    }

    /// The attributes of an element.
    interface Attributes {
        Optional<String> text(String name);

        /// @return empty if the attribute is missing, or is no number
        default Optional<Double> number(String name) {
            return text(name).flatMap(Attributes::number0);
        }

        /// Some tools write 1,234.5.
        private static Optional<Double> number0(String text) {
            try {
                double number = Double.parseDouble(text.replace(",", ""));
                return Double.isFinite(number) && number >= 0 ? Optional.of(number) : Optional.empty();
            } catch (NumberFormatException none) {
                return Optional.empty();
            }
        }
    }

    /// @throws CatalogException `INVALID_INPUT` if the document is not XML
    static void read(InputStream content, Receiver receiver) throws IOException {
        try {
            read(factory().createXMLStreamReader(content), receiver);
        } catch (XMLStreamException invalid) {
            if (invalid.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            int line = invalid.getLocation() == null ? 0 : invalid.getLocation().getLineNumber();
            throw CatalogException.invalidInput("The document is not valid XML, line %d".formatted(line));
        }
    }

    private static void read(XMLStreamReader reader, Receiver receiver) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == MAX_DEPTH) {
                        throw CatalogException.invalidInput(
                                "The document must have at most %d elements within each other".formatted(MAX_DEPTH));
                    }
                    receiver.start(
                            reader.getLocalName(),
                            depth,
                            name -> Optional.ofNullable(reader.getAttributeValue(null, name)));
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    receiver.end(reader.getLocalName(), depth);
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw CatalogException.invalidInput("The document must not have entities of its own, such as &%s;"
                            .formatted(reader.getLocalName()));
                default -> {}
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}

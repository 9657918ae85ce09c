package dev.mokuroku.platform.list;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;

/// Writes CSV with a header line. A text that a spreadsheet would take for a formula gets a leading apostrophe, as
/// <https://owasp.org/www-community/attacks/CSV_Injection> says.
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .addModule(new SimpleModule().addSerializer(String.class, new CellSerializer()))
            .build();

    private CsvText() {}

    /// @param type of the items, whose properties are the columns
    public static <T> String of(List<T> items, Class<T> type) {
        CsvSchema schema = MAPPER.schemaFor(type).withHeader();
        try {
            return MAPPER.writer(schema).writeValueAsString(items);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String cell(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static final class CellSerializer extends StdSerializer<String> {
        private static final long serialVersionUID = 1L;

        CellSerializer() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(cell(text));
        }
    }
}

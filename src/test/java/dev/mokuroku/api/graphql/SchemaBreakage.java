package dev.mokuroku.api.graphql;

import graphql.parser.ParserOptions;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.util.List;

/// What an old client could trip over in a new schema.
final class SchemaBreakage {
    private SchemaBreakage() {}

    /// A line each; none where the new schema only adds.
    static List<String> between(String before, String after) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(differences(before, after), reporter);
        return reporter.getBreakages().stream().map(SchemaBreakage::line).toList();
    }

    /// The parser of the difference has the limits of operations, which a schema may exceed.
    private static SchemaDiffSet differences(String before, String after) {
        ParserOptions limits = ParserOptions.getDefaultParserOptions();
        ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
        try {
            return SchemaDiffSet.diffSetFromSdl(before, after);
        } finally {
            ParserOptions.setDefaultParserOptions(limits);
        }
    }

    private static String line(DiffEvent event) {
        String place =
                event.getFieldName() == null ? event.getTypeName() : event.getTypeName() + "." + event.getFieldName();
        return "%s (%s): %s".formatted(place, event.getCategory(), event.getReasonMsg());
    }
}

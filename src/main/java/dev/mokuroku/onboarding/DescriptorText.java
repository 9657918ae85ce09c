package dev.mokuroku.onboarding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// The text of a descriptor: YAML 1.2, with a comment that lists what to check.
final class DescriptorText {
    private static final String FORMAT = "https://backstage.io/docs/features/software-catalog/descriptor-format";
    private static final String UNKNOWN_OWNER = "unknown";

    private DescriptorText() {}

    /// @param entity without `spec.owner` it is `unknown`, for a Component must have one
    static String of(ObjectNode entity, List<ProposedField> fields) {
        ObjectNode complete = entity.deepCopy();
        if (complete.path("spec") instanceof ObjectNode spec && !spec.has("owner")) {
            spec.put("owner", UNKNOWN_OWNER);
        }
        Map<?, ?> tree = PlainJson.MAPPER.convertValue(complete, Map.class);
        return comment(fields) + dump().dumpToString(tree);
    }

    /// What the line of a field that is to be checked says.
    static List<String> toCheck(List<ProposedField> fields) {
        return fields.stream()
                .filter(field -> field.state() == ProposedField.State.NEEDS_USER_INPUT)
                .map(field ->
                        "%s: %s".formatted(field.field(), field.description().replaceAll("\\p{Cntrl}+", " ")))
                .toList();
    }

    private static String comment(List<ProposedField> fields) {
        StringBuilder text = new StringBuilder("# Describes this repository for the software catalog: ").append(FORMAT);
        List<String> open = toCheck(fields);
        if (!open.isEmpty()) {
            text.append("\n# To be checked:");
            open.forEach(line -> text.append("\n# - ").append(line));
        }
        return text.append('\n').toString();
    }

    private static Dump dump() {
        return new Dump(DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .build());
    }
}

package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// @param id the name that steps use, such as `fetch:template`
/// @param input the JSON Schema of the input
/// @param output the JSON Schema of the output
/// @param supportsDryRun whether a dry run runs the action; otherwise it logs the input and gives example output
public record ActionDefinition(
        String id,
        String description,
        ObjectNode input,
        ObjectNode output,
        List<ActionExample> examples,
        boolean supportsDryRun) {
    public ActionDefinition {
        examples = List.copyOf(examples);
    }
}

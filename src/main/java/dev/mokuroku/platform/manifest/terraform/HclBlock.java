package dev.mokuroku.platform.manifest.terraform;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A block, or an object, of HCL.
///
/// @param type the first word: `module`, `terraform`; of an object the attribute that it is the value of
/// @param labels behind the type, without quotes
/// @param attributes whose values are literal texts
/// @param blocks nested blocks and objects
record HclBlock(
        String type, List<String> labels, Map<String, Text> attributes, List<HclBlock> blocks, Position position) {

    record Text(String value, Position position) {}

    @Nullable
    String text(String attribute) {
        Text text = attributes.get(attribute);
        return text == null ? null : text.value();
    }

    String label() {
        return labels.isEmpty() ? "" : labels.getFirst();
    }

    List<HclBlock> blocks(String type) {
        return blocks.stream().filter(block -> block.type.equals(type)).toList();
    }
}

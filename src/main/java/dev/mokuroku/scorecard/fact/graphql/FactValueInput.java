package dev.mokuroku.scorecard.fact.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("FactValueInput")
@Description("The value of a fact, in the field of its type.")
public class FactValueInput {
    @NonNull
    @Description("The name of the fact, without the name of the schema.")
    public String name = "";

    @Nullable
    @Description("The value of a fact of the type BOOLEAN.")
    public Boolean bool;

    @Nullable
    @Description("The value of a fact of the type INTEGER or NUMBER.")
    public Double number;

    @Nullable
    @Description("The value of a fact of the type TEXT or TIME.")
    public String text;

    @Nullable
    @Description("The value of a fact of the type TEXTS.")
    public List<@NonNull String> texts;

    @Nullable
    @Description("The value of a fact of the type TEXT_MAP.")
    public List<@NonNull TextEntryInput> entries;

    JsonNode toJson() {
        List<JsonNode> given = Stream.of(
                        bool == null ? null : BooleanNode.valueOf(bool),
                        number == null ? null : DoubleNode.valueOf(number),
                        text == null ? null : TextNode.valueOf(text),
                        texts == null ? null : array(texts),
                        entries == null ? null : object(entries))
                .filter(Objects::nonNull)
                .map(JsonNode.class::cast)
                .toList();
        if (given.size() != 1) {
            throw CatalogException.invalidField(
                    "values." + name, "must have exactly one of bool, number, text, texts and entries");
        }
        return given.getFirst();
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = PlainJson.MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode object(List<TextEntryInput> entries) {
        ObjectNode object = PlainJson.MAPPER.createObjectNode();
        entries.forEach(entry -> object.put(entry.key, entry.text));
        return object;
    }
}

package dev.mokuroku.entity.kind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.validation.Shape;
import dev.mokuroku.entity.validation.Violation;
import java.util.List;
import java.util.Optional;

/// A kind as the catalog knows it.
///
/// @param apiVersions the versions whose `spec` has this shape
/// @param references fields of `spec` that name other entities
public record KindDefinition(
        String kind, List<String> apiVersions, Shape.Fields spec, List<ReferenceField> references) {
    public Optional<Violation> firstViolation(JsonNode entity) {
        Shape shape = new Shape.Fields(List.of(new Shape.Field("spec", spec, true)), true);
        return shape.firstViolation(entity, "");
    }
}

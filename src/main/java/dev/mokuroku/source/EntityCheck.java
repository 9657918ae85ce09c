package dev.mokuroku.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Tells what would be wrong with an entity, had it been read somewhere.
@ApplicationScoped
public class EntityCheck {
    private final DescriptorReader reader;
    private final Targets targets;

    EntityCheck(DescriptorReader reader, Targets targets) {
        this.reader = reader;
        this.targets = targets;
    }

    /// What is wrong with the entity as a descriptor's only document at this place; empty where nothing is.
    public List<String> of(JsonNode entity, LocationRef place) {
        return of(entity.toString().getBytes(UTF_8), place).problems().stream()
                .map(DescriptorProblem::message)
                .toList();
    }

    /// What a descriptor with this text at this place would define, and what is wrong with it.
    public ParsedDescriptor of(byte[] content, LocationRef place) {
        DescriptorFile file = new DescriptorFile(place, place, "", null, content, Map.of());
        return reader.read(file, targets.references());
    }
}

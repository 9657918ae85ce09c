package dev.mokuroku.source.dryrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.parse.DescriptorReader;
import dev.mokuroku.source.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Validates an entity as if it had been read at a location.
@ApplicationScoped
public class EntityCheck {
    private final DescriptorReader reader;
    private final Targets targets;
    private final VisibleCatalog visible;

    EntityCheck(DescriptorReader reader, Targets targets, VisibleCatalog visible) {
        this.reader = reader;
        this.targets = targets;
        this.visible = visible;
    }

    /// What is wrong with the entity as a descriptor's only document at this place; empty where nothing is.
    public List<String> check(JsonNode entity, LocationRef location) {
        return check(entity.toString().getBytes(UTF_8), location).problems().stream()
                .filter(problem -> !problem.isWarning())
                .map(DescriptorProblem::message)
                .toList();
    }

    /// What a descriptor with this text at this place would define, and what is wrong with it. It reads no file of a
    /// private repository that the caller may not see, and none at all for a descriptor in such a repository.
    public ParsedDescriptor check(byte[] content, LocationRef location) {
        DescriptorFile file = new DescriptorFile(location, location, "", null, content, Map.of());
        return reader.read(
                file,
                visible.allowsAccess(location.target())
                        ? visible.readable(targets.references())
                        : ReferencedFiles.NONE);
    }
}

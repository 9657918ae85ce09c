package dev.mokuroku.catalog.apply;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Files as a unit of work reads them.
final class ReadFiles {
    static final DescriptorProblem BROKEN = DescriptorProblem.ofFile(DescriptorProblem.Kind.SYNTAX, "not YAML");

    private ReadFiles() {}

    static ReadFile file(String name, int depth, String... entities) {
        return read(claiming(name, depth), entities);
    }

    static ReadFile broken(String name, DescriptorProblem problem) {
        return ReadFile.of(claiming(name, 0), new ParsedDescriptor(descriptor(id(name)), List.of(), List.of(problem)));
    }

    static ReadFile broken(ClaimingFile file) {
        return ReadFile.of(file, new ParsedDescriptor(descriptor(file.id()), List.of(), List.of(BROKEN)));
    }

    static ReadFile read(ClaimingFile file, String... names) {
        List<ParsedEntity> entities = new ArrayList<>();
        for (String name : names) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("apiVersion", "backstage.io/v1alpha1").put("kind", "Component");
            json.putObject("metadata")
                    .put("name", name)
                    .put("description", file.id().location().target());
            json.putObject("spec").put("owner", "team");
            entities.add(new ParsedEntity(new Entity(json), List.of()));
        }
        return ReadFile.of(file, new ParsedDescriptor(descriptor(file.id()), entities, List.of()));
    }

    static DescriptorFile descriptor(FileId id) {
        return new DescriptorFile(id.location(), id.origin(), "1", null, new byte[0], new LinkedHashMap<>());
    }

    static ClaimingFile claiming(String name, int depth) {
        return new ClaimingFile("url", id(name), id(name).location(), depth, false);
    }

    static FileId id(String name) {
        return FileId.of(LocationRef.url("https://example.com/" + name));
    }

    static EntityRef ref(String name) {
        return new EntityRef("component", "default", name);
    }
}

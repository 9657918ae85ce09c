package dev.mokuroku.source.registered;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.PlainJson;
import java.util.Map;

/// The entity that stands for a registration, named as Backstage names it, so that a registered target
/// has the same ref in both.
public final class GeneratedLocation {
    private GeneratedLocation() {}

    public static EntityRef refOf(LocationRef location) {
        return EntityRef.parse("location:default/" + nameOf(location));
    }

    /// @param annotations what its place says of the target
    static DescriptorFile descriptor(LocationRef location, Map<String, String> annotations) {
        ObjectNode entity = PlainJson.MAPPER.createObjectNode();
        entity.put("apiVersion", "backstage.io/v1alpha1").put("kind", "Location");
        entity.putObject("metadata").put("name", nameOf(location)).put("namespace", EntityRef.DEFAULT_NAMESPACE);
        entity.putObject("spec").put("type", location.type()).put("target", location.target());
        byte[] content = entity.toString().getBytes(UTF_8);
        LocationRef registered = new LocationRef(LocationRef.REGISTERED, location.target());
        return new DescriptorFile(registered, location, DescriptorFile.hashOf(content), null, content, annotations);
    }

    private static String nameOf(LocationRef location) {
        return "generated-" + HexDigest.sha1(location.toString().getBytes(UTF_8));
    }
}

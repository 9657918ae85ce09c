package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.LocationRef;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings what the references of a specification lead to in other files into the specification: the
/// value stands where the first of them stood, and the others lead there.
public final class Bundler {
    private static final String ROOT = "";
    /// References of AsyncAPI 3 that must stay references, after Backstage.
    private static final List<Pattern> KEPT_BY_ASYNC_API = Stream.of(
                    "channels/.*/servers",
                    "operations/.*/channel",
                    "operations/.*/messages",
                    "operations/.*/reply/channel",
                    "operations/.*/reply/messages")
            .flatMap(path -> Stream.of("#/" + path, "#/components/" + path))
            .map(Pattern::compile)
            .toList();

    private static final Pattern VERSION_3 = Pattern.compile("\\s*\\+?0*3(?!\\d).*", Pattern.DOTALL);

    private Bundler() {}

    /// @param specification is changed, and part of what is returned; values may stand in it more than once
    /// @param location what its references are relative to
    /// @throws BundleException when a reference leads nowhere
    public static JsonNode bundle(JsonNode specification, LocationRef location, BundleFiles files) {
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        holder.set(ROOT, specification);
        WorkLimit work = new WorkLimit();
        BundleDocuments documents = BundleDocuments.load(specification, location, files, work);
        List<RefEntry> found = new RefCollector(documents, work, keptPaths(specification, work)).collect(holder);
        RefRewriter rewriter = new RefRewriter(work);
        rewriter.rewrite(found);
        rewriter.collapseChains(holder.path(ROOT));
        return holder.path(ROOT);
    }

    private static Predicate<PathFromRoot> keptPaths(JsonNode specification, WorkLimit work) {
        boolean asyncApi3 =
                VERSION_3.matcher(specification.path("asyncapi").asText("")).matches();
        if (!asyncApi3) {
            return path -> false;
        }
        return path -> {
            work.count(path.length());
            String hash = path.hash();
            return KEPT_BY_ASYNC_API.stream()
                    .anyMatch(kept -> kept.matcher(hash).find());
        };
    }
}

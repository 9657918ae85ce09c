package dev.mokuroku.scaffolder.action.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UrlReader;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the descriptor is that a step registers.
@ApplicationScoped
class DescriptorUrls {
    private static final String DEFAULT_PATH = "/catalog-info.yaml";

    private final UrlReader urls;

    DescriptorUrls(UrlReader urls) {
        this.urls = urls;
    }

    /// `catalogInfoUrl` as it is, or `catalogInfoPath` below the root of `repoContentsUrl`.
    String of(ObjectNode input) {
        if (input.path("catalogInfoUrl").isTextual()) {
            return input.path("catalogInfoUrl").asText();
        }
        String root = input.path("repoContentsUrl").asText();
        String path = input.path("catalogInfoPath").asText(DEFAULT_PATH);
        // The address of a whole repository ends with its branch: a path of the root is found from a file in it.
        String base = path.startsWith("/") ? root.replaceFirst("/$", "") + path : root;
        try {
            return urls.resolve(path, base);
        } catch (UnreadableUrlException malformed) {
            throw ActionException.invalidInput("No integration found for host " + root);
        }
    }
}

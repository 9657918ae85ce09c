package dev.mokuroku.platform.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UrlReadResult;
import dev.mokuroku.source.url.UrlReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;

/// Reads a product in the shape of endoflife.date's API v1, from a file or a URL.
@ApplicationScoped
class EndOfLifeReader {
    private static final String PRODUCT = "{product}";

    /// As endoflife.date names products. Nothing else may become a part of a path.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_-]*");

    private final EndOfLifeConfig config;
    private final UrlReader urls;

    EndOfLifeReader(EndOfLifeConfig config, UrlReader urls) {
        this.config = config;
        this.urls = urls;
    }

    /// The latest release of each cycle.
    ///
    /// @throws UnreadableReleasesException when the product cannot be read
    Collection<PublishedRelease> releases(String product) throws UnreadableReleasesException {
        String source = config.source()
                .orElseThrow(() -> new UnreadableReleasesException(
                        "versions.endOfLife needs the setting mokuroku.platform.end-of-life.source"));
        if (!NAME.matcher(product).matches()) {
            throw new UnreadableReleasesException("'%s' is not the name of a product".formatted(product));
        }
        String address = source.replace(PRODUCT, product);
        try {
            JsonNode document = PlainJson.MAPPER.readTree(bytes(address));
            return EndOfLifeProduct.releases(document);
        } catch (IOException | UnreadableUrlException | IllegalArgumentException unreadable) {
            throw new UnreadableReleasesException("%s cannot be read: %s".formatted(address, unreadable.getMessage()));
        }
    }

    private byte[] bytes(String address) throws IOException, UnreadableUrlException {
        if (!address.contains("://")) {
            return Files.readAllBytes(Path.of(address));
        }
        return urls.read(address, null) instanceof UrlReadResult.Content content ? content.bytes() : new byte[0];
    }
}

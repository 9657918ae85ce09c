package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of allow-listed hosts. A redirect is followed only to a host that is on the list too.
@ApplicationScoped
class HttpFiles implements FileReader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 3;

    private final AllowedHosts allowed;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    HttpFiles(ReadingConfig config) {
        this.allowed = new AllowedHosts(config.allow().orElse(List.of()));
    }

    @Override
    public boolean reads(LocationRef location) {
        return location.type().equals(LocationRef.URL) && allowed.contains(location.target());
    }

    @Override
    public Optional<DescriptorFile> read(LocationRef location) throws UnreadableException {
        URI at = URI.create(location.target());
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = get(at);
            try (InputStream body = answer.body()) {
                if (answer.statusCode() / 100 == 3) {
                    at = redirected(at, answer);
                } else if (answer.statusCode() == 404 || answer.statusCode() == 410) {
                    return Optional.empty();
                } else if (answer.statusCode() != 200) {
                    throw new UnreadableException("%s answered %d".formatted(at.getHost(), answer.statusCode()));
                } else {
                    return Optional.of(file(location, body.readNBytes(DescriptorFile.MAX_BYTES + 1)));
                }
            } catch (IOException broken) {
                throw new UnreadableException("%s broke off: %s".formatted(at.getHost(), broken.getMessage()), broken);
            }
        }
        throw new UnreadableException("%s redirects more than %d times".formatted(location.target(), MOST_REDIRECTS));
    }

    private HttpResponse<InputStream> get(URI at) throws UnreadableException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw new UnreadableException("%s cannot be reached: %s".formatted(at.getHost(), unreachable), unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("Mokuroku is stopping", stopping);
        }
    }

    private URI redirected(URI from, HttpResponse<?> answer) throws UnreadableException {
        URI to = from.resolve(answer.headers().firstValue("location").orElse(""));
        if (!allowed.contains(to.toString())) {
            throw new UnreadableException(
                    "%s redirects to %s, which may not be read".formatted(from.getHost(), to.getHost()));
        }
        return to;
    }

    private static DescriptorFile file(LocationRef location, byte[] content) throws UnreadableException {
        if (content.length > DescriptorFile.MAX_BYTES) {
            throw new UnreadableException(DescriptorFile.tooLarge(content.length));
        }
        String version = DescriptorFile.hashOf(content);
        Map<String, String> annotations = Map.of(
                Annotations.VIEW_URL,
                location.target(),
                Annotations.SOURCE_LOCATION,
                folderOf(location).toString());
        return new DescriptorFile(location, location, version, null, content, annotations);
    }

    private static LocationRef folderOf(LocationRef location) {
        return LocationRef.url(location.target().substring(0, location.target().lastIndexOf('/') + 1));
    }
}

package dev.mokuroku.source.github.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/// A request in the form that connectors of github-api send.
final class JsonRequest implements GitHubConnectorRequest {
    private static final String CONTENT_TYPE = "application/json";

    /// @see <a href="https://docs.github.com/en/rest/about-the-rest-api/api-versions">versions of the API</a>
    private static final Map<String, List<String>> HEADERS = Map.of(
            "Accept", List.of("application/vnd.github+json"),
            "Content-Type", List.of(CONTENT_TYPE),
            "X-GitHub-Api-Version", List.of("2022-11-28"));

    private final String method;
    private final URL url;
    private final byte @Nullable [] body;

    JsonRequest(ApiRequest request, URI address) throws MalformedURLException, JsonProcessingException {
        this.method = request.method();
        this.url = address.toURL();
        this.body = request.body() == null ? null : PlainJson.MAPPER.writeValueAsBytes(request.body());
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public Map<String, List<String>> allHeaders() {
        return HEADERS;
    }

    @Override
    public @Nullable String header(String name) {
        List<String> values = HEADERS.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public @Nullable InputStream body() {
        return body == null ? null : new ByteArrayInputStream(body);
    }

    @Override
    public URL url() {
        return url;
    }

    @Override
    public boolean hasBody() {
        return body != null;
    }
}

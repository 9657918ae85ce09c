package dev.mokuroku.security.token;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where browsers reach the sign-in of this server: the `iss` of its tokens. A wrong address shows at
/// the start.
@Startup
@ApplicationScoped
public class Issuer {
    private final String url;

    /// @throws IllegalArgumentException when the base is no absolute address of the web
    public Issuer(@ConfigProperty(name = "mokuroku.base-url") String base) {
        URI address = URI.create(base.strip());
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "mokuroku.base-url must be an address like https://mokuroku.example.com, and is '%s'"
                            .formatted(base));
        }
        this.url = base.strip().replaceFirst("/+$", "") + "/api/auth";
    }

    public String url() {
        return url;
    }
}

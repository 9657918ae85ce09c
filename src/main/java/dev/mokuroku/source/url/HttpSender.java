package dev.mokuroku.source.url;

import dev.mokuroku.source.ConnectionFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/// Sends what others subscribed to. Any thread may call.
@ApplicationScoped
public class HttpSender {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_CONNECTIONS = 10;

    private final CloseableHttpClient toPublic;
    private final CloseableHttpClient toAny;

    public HttpSender() {
        DnsResolver names = SystemDefaultDnsResolver.INSTANCE;
        this.toPublic = HttpConnections.client(new PublicAddresses(names, _ -> false), TIMEOUT, MAX_CONNECTIONS);
        this.toAny = HttpConnections.client(names, TIMEOUT, MAX_CONNECTIONS);
    }

    /// @param mayBePrivate whether the host may have an address of this machine or its network
    public record Target(URI url, boolean mayBePrivate) {}

    /// Posts the body, and reads no more of the response than its status.
    ///
    /// @return the status
    /// @throws IOException if there is no response, with a message for people; also if the address is private
    public int post(Target target, String contentType, Map<String, String> headers, byte[] body) throws IOException {
        HttpPost request = new HttpPost(target.url());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        CloseableHttpClient client = target.mayBePrivate() ? toAny : toPublic;
        try {
            return client.executeOpen(HttpHost.create(target.url()), request, null)
                    .getCode();
        } catch (PublicAddresses.PrivateAddressException refused) {
            throw refused;
        } catch (IOException unreachable) {
            throw new IOException(
                    "no response from %s: %s"
                            .formatted(target.url().getHost(), ConnectionFailures.reasonOf(unreachable)),
                    unreachable);
        } finally {
            request.abort();
        }
    }
}

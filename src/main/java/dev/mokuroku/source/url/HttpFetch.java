package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.DescriptorFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/// One GET and nothing more: no redirect, no cookie, no unpacking, and a second try only where the host
/// had closed the connection, as it may with one that was kept open. Any thread may call.
final class HttpFetch {
    private static final int MAX_CONNECTIONS = 20;

    private final CloseableHttpClient http;
    private final Duration responseTimeout;

    /// @param responseTimeout for the complete response
    HttpFetch(DnsResolver names, Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
        this.http = HttpConnections.client(names, responseTimeout, MAX_CONNECTIONS);
    }

    /// @param redirect the header `Location`
    /// @param body of a 200: at most one byte more than the largest file; else empty
    record Response(
            int status, @Nullable String etag, @Nullable String redirect, byte[] body) {}

    /// @throws PublicAddresses.PrivateAddressException when the host's address must not be asked
    Response get(WebUrl url, @Nullable String etag) throws IOException {
        try {
            return send(url, etag);
        } catch (NoHttpResponseException | SocketException closed) {
            if (closed instanceof ConnectException) {
                throw closed;
            }
            return send(url, etag);
        }
    }

    private Response send(WebUrl url, @Nullable String etag) throws IOException {
        HttpGet request = new HttpGet(url.uri());
        if (etag != null) {
            request.setHeader("If-None-Match", etag);
        }
        CompletableFuture<Void> abortTimer = CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(responseTimeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return toResponse(http.executeOpen(HttpHost.create(url.uri()), request, null));
        } catch (IOException broken) {
            if (request.isAborted()) {
                throw new SocketTimeoutException(
                        "no complete response within %d ms".formatted(responseTimeout.toMillis()));
            }
            throw broken;
        } finally {
            abortTimer.cancel(false);
            request.abort(); // a connection whose answer was read to its end has gone back to the pool by now
        }
    }

    private static Response toResponse(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (response.getCode() == HttpStatus.SC_OK && entity != null) {
            InputStream content = entity.getContent();
            body = content.readNBytes(DescriptorFile.MAX_BYTES + 1);
        }
        return new Response(response.getCode(), header(response, "ETag"), header(response, "Location"), body);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}

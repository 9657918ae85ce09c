package dev.mokuroku.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/// Describes connection failures for users: the messages of network libraries are written for programmers.
public final class ConnectionFailures {
    private ConnectionFailures() {}

    public static String reasonOf(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> "unknown host";
            case HttpTimeoutException _ -> "timed out";
            case NoRouteToHostException _ -> "no route to host";
            case ConnectException _ -> "connection refused";
            case InterruptedIOException _ -> "timed out";
            case SSLException _ -> "TLS handshake failed, or the certificate is not trusted";
            default -> "connection lost";
        };
    }
}

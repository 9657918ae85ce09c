package dev.mokuroku.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/// Why a host gave no answer, in plain words: what a network library throws is written for its callers.
public final class NoAnswer {
    private NoAnswer() {}

    public static String reasonOf(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> "its name is not known";
            case HttpTimeoutException _ -> "it took too long";
            case NoRouteToHostException _ -> "no way leads there";
            case ConnectException _ -> "it takes no connection";
            case InterruptedIOException _ -> "it took too long";
            case SSLException _ -> "no trusted TLS connection came about";
            default -> "the connection broke";
        };
    }
}

package dev.mokuroku.http;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names and addresses of the machine itself.
public final class Loopback {
    private static final Pattern HOST =
            Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    private Loopback() {}

    /// @param host a name or an address, without a port
    public static boolean isHost(String host) {
        return HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}

package dev.mokuroku.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;

/// A response without an end, and one that breaks off.
@Path("/test/endless")
@RunOnVirtualThread
public class EndlessResource {
    static final CompletableFuture<Long> WRITTEN = new CompletableFuture<>();

    @GET
    public StreamedResponse endless() {
        return new StreamedResponse(output -> {
            long bytes = 0;
            try {
                while (true) {
                    output.write(new byte[10_000]);
                    bytes += 10_000;
                }
            } finally {
                WRITTEN.complete(bytes);
            }
        });
    }

    @GET
    @Path("/broken")
    public StreamedResponse broken() {
        return new StreamedResponse(output -> {
            output.write(new byte[3 * ResponseStream.PIECE]);
            throw new IllegalStateException("The index is gone");
        });
    }

    @GET
    @Path("/small")
    public StreamedResponse small() {
        return new StreamedResponse(output -> output.write(new byte[] {'[', ']'}));
    }
}

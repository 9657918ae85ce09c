package dev.mokuroku.platform.usage.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.platform.usage.listing.BlobsQuery.Blob;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.client.ratelimit.RateLimitedException;
import dev.mokuroku.source.github.reading.RepositoryBlobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the contents of files from GitHub, some hundred by one call.
@ApplicationScoped
class BlobReader {
    static final int BATCH_FILES = 400;
    /// A response that GitHub makes well within its ten seconds.
    static final long BATCH_BYTES = 4L << 20;
    /// GraphQL returns no text of files that are larger than 512 kB.
    static final long MAX_TEXT_BYTES = 512_000;

    private static final int MIN_BATCH = 25;

    private final GithubClient client;
    private final RepositoryBlobs blobs;
    private final String host;

    BlobReader(GithubClient client, RepositoryBlobs blobs, GithubConfig config) {
        this.client = client;
        this.blobs = blobs;
        this.host = config.host();
    }

    /// By oid; files that GitHub does not return are missing.
    Map<String, byte[]> read(String owner, Collection<Blob> requested) throws GithubException {
        Map<String, byte[]> found = new HashMap<>();
        Map<String, Blob> byOid = new LinkedHashMap<>(); // one file may be in many repositories
        requested.forEach(blob -> byOid.putIfAbsent(blob.oid(), blob));
        for (List<Blob> batch : batches(byOid.values())) {
            readBatch(owner, batch, found);
        }
        for (Blob blob : byOid.values()) {
            if (!found.containsKey(blob.oid()) && blob.bytes() <= ManifestLimits.MAX_FILE_BYTES) {
                blobs.bytes(host, owner, blob.repository(), blob.oid(), ManifestLimits.MAX_FILE_BYTES)
                        .ifPresent(bytes -> found.put(blob.oid(), bytes));
            }
        }
        return found;
    }

    static List<List<Blob>> batches(Collection<Blob> blobs) {
        List<List<Blob>> batches = new ArrayList<>();
        List<Blob> batch = new ArrayList<>();
        long bytes = 0;
        for (Blob blob : blobs) {
            if (blob.bytes() > MAX_TEXT_BYTES) {
                continue;
            }
            if (batch.size() == BATCH_FILES || (bytes + blob.bytes() > BATCH_BYTES && !batch.isEmpty())) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(blob);
            bytes += blob.bytes();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /// A batch that GitHub fails to answer may be too much for the ten seconds that GitHub gives a query: it is tried
    /// again by halves.
    private void readBatch(String owner, List<Blob> batch, Map<String, byte[]> found) throws GithubException {
        BlobsQuery query = BlobsQuery.of(owner, batch);
        try {
            collect(client.queryDocument(owner, query.document(), query.variables()), found);
        } catch (RateLimitedException exhausted) {
            throw exhausted;
        } catch (GithubException failure) {
            if (batch.size() < MIN_BATCH) {
                throw failure;
            }
            int half = batch.size() / 2;
            readBatch(owner, batch.subList(0, half), found);
            readBatch(owner, batch.subList(half, batch.size()), found);
        }
    }

    private static void collect(JsonNode data, Map<String, byte[]> found) {
        for (JsonNode repository : data) {
            for (JsonNode blob : repository) {
                boolean whole = !blob.path("isTruncated").asBoolean()
                        && !blob.path("isBinary").asBoolean()
                        && blob.path("text").isTextual();
                if (whole) {
                    found.put(
                            blob.path("oid").asText(),
                            blob.path("text").asText().getBytes(UTF_8));
                }
            }
        }
    }
}

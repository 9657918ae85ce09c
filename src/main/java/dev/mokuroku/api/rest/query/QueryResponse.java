package dev.mokuroku.api.rest.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.entity.EntityWriter;
import dev.mokuroku.api.rest.entity.Projection;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Streams `{"items": […], "totalItems": …, "pageInfo": {"nextCursor", "prevCursor"}}`. One instance per response.
final class QueryResponse implements StreamingOutput {
    private static final byte[] OPEN = "{\"items\":".getBytes(UTF_8);

    private final CatalogIndex index;
    private final QueryPage page;
    private final Projection projection;
    private @Nullable Cursor first;
    private @Nullable Cursor last;
    private long total;
    private boolean more;

    QueryResponse(CatalogIndex index, QueryPage page, Projection projection) {
        this.index = index;
        this.page = page;
        this.projection = projection;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        output.write(OPEN);
        EntityWriter.list(output, projection, page.isBackward() ? this::backward : this::forward);
        ObjectNode rest = JsonNodeFactory.instance.objectNode().put("totalItems", total);
        ObjectNode pages = rest.putObject("pageInfo");
        Cursor start = page.cursor() == null ? first : page.cursor().first();
        if (more && last != null) {
            pages.put("nextCursor", new QueryCursor(page.query(), false, last, start, total).encode());
        }
        if (first != null && page.cursor() != null && start != null && !first.equals(start)) {
            pages.put("prevCursor", new QueryCursor(page.query(), true, first, start, total).encode());
        }
        byte[] end = EntityWriter.bytes(rest);
        output.write(',');
        output.write(end, 1, end.length - 1);
    }

    private void forward(EntityWriter items) throws IOException {
        EntityQuery query = page.query()
                .toIndexQuery(page.limit(), false)
                .after(page.position())
                .skipping(page.offset());
        EntityPage.Summary ends = index.read(page.counted() ? query : query.uncounted(), item -> take(item, items));
        total = page.cursor() == null ? ends.total() : page.cursor().total();
        more = page.limit() > 0 && ends.hasNext();
    }

    private void backward(EntityWriter items) throws IOException {
        EntityQuery query = page.query().toIndexQuery(page.limit(), true).after(page.position());
        for (EntityPage.Item item : index.page(query.uncounted()).items().reversed()) {
            take(item, items);
        }
        total = page.cursor() == null ? 0 : page.cursor().total();
        more = page.limit() > 0;
    }

    private void take(EntityPage.Item item, EntityWriter items) throws IOException {
        if (first == null) {
            first = item.cursor();
        }
        last = item.cursor();
        items.add(item.entity());
    }
}

package dev.mokuroku.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// `{"items": […], "totalItems": …, "pageInfo": {"nextCursor", "prevCursor"}}`. One use each.
final class QueryAnswer implements StreamingOutput {
    private static final byte[] OPEN = "{\"items\":".getBytes(UTF_8);

    private final CatalogIndex index;
    private final QueryPage page;
    private final Projection projection;
    private @Nullable Cursor first;
    private @Nullable Cursor last;
    private long total;
    private boolean more;

    QueryAnswer(CatalogIndex index, QueryPage page, Projection projection) {
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
        Cursor start = page.from() == null ? first : page.from().first();
        if (more && last != null) {
            pages.put("nextCursor", new QueryCursor(page.query(), false, last, start, total).encode());
        }
        if (first != null && page.from() != null && start != null && !first.equals(start)) {
            pages.put("prevCursor", new QueryCursor(page.query(), true, first, start, total).encode());
        }
        byte[] end = EntityWriter.bytes(rest);
        output.write(',');
        output.write(end, 1, end.length - 1);
    }

    private void forward(EntityWriter items) throws IOException {
        EntityQuery query =
                page.query().inIndex(page.limit(), false).behind(page.place()).skipping(page.offset());
        EntityPage.Ends ends = index.read(page.counted() ? query : query.uncounted(), item -> take(item, items));
        total = page.from() == null ? ends.total() : page.from().total();
        more = page.limit() > 0 && ends.hasNext();
    }

    private void backward(EntityWriter items) throws IOException {
        EntityQuery query = page.query().inIndex(page.limit(), true).behind(page.place());
        for (EntityPage.Item item : index.page(query.uncounted()).items().reversed()) {
            take(item, items);
        }
        total = page.from() == null ? 0 : page.from().total();
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

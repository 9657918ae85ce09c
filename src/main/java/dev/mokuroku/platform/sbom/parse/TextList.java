package dev.mokuroku.platform.sbom.parse;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A list of texts with a limit.
final class TextList {
    private final int maxSize;
    private final List<String> texts = new ArrayList<>();

    TextList(int maxSize) {
        this.maxSize = maxSize;
    }

    void read(JsonInput input) throws IOException {
        input.list(() -> {
            String text = input.text();
            if (text == null) {
                throw input.invalid("must be a string");
            }
            if (texts.size() == maxSize) {
                throw new CatalogException(
                        ErrorCode.LIMIT_EXCEEDED,
                        input.path(),
                        "%s: the list may have at most %d items".formatted(input.path(), maxSize));
            }
            texts.add(text);
        });
    }

    List<String> texts() {
        return texts;
    }
}

package dev.mokuroku.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Files that descriptors of tests refer to, by their URL.
public final class ReferencedTexts implements ReferencedFiles {
    private final Map<String, byte[]> contents = new HashMap<>();
    public final List<String> read = new ArrayList<>();

    public ReferencedTexts with(String url, String text) {
        return with(url, text.getBytes(UTF_8));
    }

    public ReferencedTexts with(String url, byte[] content) {
        contents.put(url, content);
        return this;
    }

    @Override
    public byte[] read(LocationRef file) throws UnreadableReferenceException {
        read.add(file.toString());
        byte[] content = contents.get(file.target());
        if (content == null) {
            throw new UnreadableReferenceException("NotFoundError: %s is not there".formatted(file.target()));
        }
        return content;
    }
}

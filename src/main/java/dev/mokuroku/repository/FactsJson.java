package dev.mokuroku.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mokuroku.descriptor.DescriptorFile;

/// Facts as the table holds them.
public final class FactsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer replica may know more
            .build();

    private FactsJson() {}

    static String write(RepositoryFacts facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static RepositoryFacts read(String json) {
        try {
            return MAPPER.readValue(json, RepositoryFacts.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Facts in the table are not as they were written", broken);
        }
    }

    /// The same for the same facts. It covers the texts of manifests by their blobs.
    static String hashOf(ListedRepository found, String json) {
        String text = "%d %s %s".formatted(FactsParser.REVISION, found.slug(), json);
        return DescriptorFile.hashOf(text.getBytes(UTF_8));
    }
}

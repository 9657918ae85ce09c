package dev.mokuroku.platform.outreach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.mokuroku.entity.PlainJson;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A use of a package that is to move to another version.
///
/// @param path of the manifest
/// @param line from 1; 0 if unknown
/// @param column from 1; 0 if unknown
/// @param purl the package URL without version
/// @param requirement as the use has it today; null for none
/// @param target the version that it is to move to
public record MovedUse(
        String path,
        int line,
        int column,
        String purl,
        @Nullable String requirement,
        String target) {
    private static final TypeReference<List<MovedUse>> LIST = new TypeReference<>() {};

    static String toJson(List<MovedUse> uses) {
        try {
            return PlainJson.MAPPER.writeValueAsString(uses);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<MovedUse> fromJson(String json) {
        try {
            return PlainJson.MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package dev.mokuroku.platform.manifest.npm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.mokuroku.platform.manifest.document.DocumentException;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `package-lock.json` of the versions 1 to 3, and `npm-shrinkwrap.json`.
///
/// @param packages versions by path, such as `node_modules/express`; empty for a link or a folder of the repository
record PackageLock(Map<String, String> packages) implements NpmLock {
    private static final JsonFactory JSON = new JsonFactory();

    /// Streams: a lock file is large, and a version and a name of each package are all that is needed.
    ///
    /// @throws DocumentException when the text is no JSON
    static PackageLock parse(String text, Fields fields) {
        Map<String, String> packages = new HashMap<>();
        Map<String, String> firstFormat = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new DocumentException(1, "The lock file is not a JSON object");
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                switch (key) {
                    case "packages" -> readPackages(json, "", packages, fields);
                    case "dependencies" -> readPackages(json, "node_modules/", firstFormat, fields);
                    default -> json.skipChildren();
                }
            }
        } catch (JsonProcessingException invalid) {
            int line = invalid.getLocation() == null ? 0 : invalid.getLocation().getLineNr();
            throw new DocumentException(line, "Not valid JSON: " + invalid.getOriginalMessage());
        } catch (IOException failure) {
            throw new DocumentException(0, "Not valid JSON: " + failure.getMessage());
        }
        return new PackageLock(packages.isEmpty() ? firstFormat : packages);
    }

    private static void readPackages(JsonParser json, String prefix, Map<String, String> versions, Fields fields)
            throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            report(json, json.currentName(), "an object", fields);
            json.skipChildren();
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                versions.put(prefix + name, readVersion(json, fields));
            } else {
                report(json, name.isEmpty() ? "The root package" : name, "an object", fields);
                json.skipChildren();
            }
        }
    }

    private static String readVersion(JsonParser json, Fields fields) throws IOException {
        String version = "";
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (key.equals("version") && value == JsonToken.VALUE_STRING) {
                version = json.getText();
            } else {
                if (key.equals("version")) {
                    report(json, key, "a string", fields);
                }
                json.skipChildren();
            }
        }
        return version;
    }

    /// Null is as good as missing.
    private static void report(JsonParser json, String name, String expected, Fields fields) {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            fields.reportWrongType(json.currentTokenLocation().getLineNr(), name, expected);
        }
    }

    @Override
    public boolean covers(String folder) {
        return folder.isEmpty() || packages.containsKey(folder);
    }

    /// As Node.js looks it up: in the folder, then in the folders above.
    @Override
    public @Nullable String version(String folder, String name, String requirement) {
        String at = folder;
        while (true) {
            String version = packages.get(FilePath.join(at, "node_modules/" + name));
            if (version != null) {
                return version;
            }
            if (at.isEmpty()) {
                return null;
            }
            at = FilePath.folder(at);
        }
    }
}

package dev.mokuroku.frontend.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The settings of users: JSON values by bucket and key. All guests share the settings of the guest user, so there
/// are limits per user.
@ApplicationScoped
public class UserSettings {
    static final int MAX_NAME_LENGTH = 255;
    /// Two thousand starred entities.
    static final int MAX_VALUE_BYTES = 128 * 1024;

    static final int MAX_SETTINGS_PER_USER = 500;
    /// A frontend asks for a hundred at a time.
    static final int MAX_NAMES_PER_CALL = 1_000;

    private final UserSettingRepository rows;

    UserSettings(UserSettingRepository rows) {
        this.rows = rows;
    }

    /// A valid name. The constructor throws a CatalogException for a part that is too long or cannot be stored.
    public record Name(String bucket, String key) {
        public Name {
            check("bucket", bucket);
            check("key", key);
        }

        private static void check(String field, String text) {
            if (text.length() > MAX_NAME_LENGTH) {
                throw CatalogException.invalidField(
                        field, "must have at most %d characters".formatted(MAX_NAME_LENGTH));
            }
            StorableText.check(field, text);
            if (!UTF_8.newEncoder().canEncode(text)) {
                throw CatalogException.invalidField(field, "must not contain half of a surrogate pair");
            }
        }
    }

    @Transactional
    public Optional<JsonNode> get(EntityRef user, Name name) {
        return rows.findByIdOptional(idOf(user, name)).map(row -> parse(row.value));
    }

    /// The settings that exist.
    @Transactional
    public Map<Name, JsonNode> get(EntityRef user, List<Name> names) {
        if (names.size() > MAX_NAMES_PER_CALL) {
            throw CatalogException.invalidInput("At most %d items can be requested".formatted(MAX_NAMES_PER_CALL));
        }
        Set<String> buckets = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Name name : names) {
            buckets.add(name.bucket());
            keys.add(name.key());
        }
        Map<Name, JsonNode> found = new HashMap<>();
        if (!names.isEmpty()) {
            rows.of(user.toString(), buckets, keys)
                    .forEach(row -> found.put(new Name(row.id.bucket(), row.id.key()), parse(row.value)));
        }
        return found;
    }

    /// @throws CatalogException when the user's limit is exceeded
    @Transactional
    public void put(EntityRef user, Name name, JsonNode value) {
        String json = value.toString();
        if (json.getBytes(UTF_8).length > MAX_VALUE_BYTES) {
            throw CatalogException.invalidInput("The value of '%s' in bucket '%s' is larger than %d bytes"
                    .formatted(name.key(), name.bucket(), MAX_VALUE_BYTES));
        }
        UserSettingRow.Key id = idOf(user, name);
        if (rows.countOthers(id) >= MAX_SETTINGS_PER_USER) {
            throw CatalogException.invalidInput("%s already has %d settings, the maximum: delete some first"
                    .formatted(user, MAX_SETTINGS_PER_USER));
        }
        rows.put(id, json);
    }

    @Transactional
    public void delete(EntityRef user, Name name) {
        rows.deleteById(idOf(user, name));
    }

    private static UserSettingRow.Key idOf(EntityRef user, Name name) {
        return new UserSettingRow.Key(user.toString(), name.bucket(), name.key());
    }

    private static JsonNode parse(String json) {
        try {
            return PlainJson.MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A value in the table user_setting is no JSON", broken);
        }
    }
}

package dev.mokuroku.frontend.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// @see UserSettings
@Entity
@Table(name = "user_setting")
public class UserSettingRow {
    @Embeddable
    public record Key(@Column(name = "user_ref") String user, String bucket, String key) {}

    @EmbeddedId
    public Key id;

    /// JSON.
    public String value;

    protected UserSettingRow() {}
}

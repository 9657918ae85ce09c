package dev.mokuroku.source.github.discovery.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A [SettingsStore.File], by the login of its organisation in lower case.
@Entity
@Table(name = "github_organization_settings")
public class OrganizationSettingsRow {
    @Id
    public String organization;

    public String version;

    public String text;

    protected OrganizationSettingsRow() {}

    OrganizationSettingsRow(String organization, SettingsStore.File file) {
        this.organization = organization;
        this.version = file.version();
        this.text = file.text();
    }

    SettingsStore.File file() {
        return new SettingsStore.File(version, text);
    }
}

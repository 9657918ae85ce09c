package dev.mokuroku.source.github.discovery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A [KeptSettings.File], by the login of its organisation in lower case.
@Entity
@Table(name = "github_organization_settings")
public class OrganizationSettingsRow {
    @Id
    public String organization;

    public String version;

    public String text;

    protected OrganizationSettingsRow() {}

    OrganizationSettingsRow(String organization, KeptSettings.File file) {
        this.organization = organization;
        this.version = file.version();
        this.text = file.text();
    }

    KeptSettings.File file() {
        return new KeptSettings.File(version, text);
    }
}

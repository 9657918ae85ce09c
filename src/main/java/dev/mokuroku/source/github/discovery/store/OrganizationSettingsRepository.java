package dev.mokuroku.source.github.discovery.store;

import dev.mokuroku.source.github.OrganizationName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
public class OrganizationSettingsRepository
        implements PanacheRepositoryBase<OrganizationSettingsRow, String>, SettingsStore {
    @Override
    @Transactional
    public Optional<File> load(String organization) {
        return findByIdOptional(OrganizationName.key(organization)).map(OrganizationSettingsRow::file);
    }

    @Override
    @Transactional
    public void save(String organization, File file) {
        getEntityManager().merge(new OrganizationSettingsRow(OrganizationName.key(organization), file));
    }
}

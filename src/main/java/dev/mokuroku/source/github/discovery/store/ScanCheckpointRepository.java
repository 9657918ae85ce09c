package dev.mokuroku.source.github.discovery.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
public class ScanCheckpointRepository implements PanacheRepositoryBase<ScanCheckpointRow, String>, ScanCheckpointStore {
    @Override
    @Transactional
    public Optional<ScanCheckpoint> load(String source) {
        return findByIdOptional(source).map(ScanCheckpointRow::checkpoint);
    }

    @Override
    @Transactional
    public void save(String source, ScanCheckpoint checkpoint) {
        getEntityManager().merge(new ScanCheckpointRow(source, checkpoint));
    }
}

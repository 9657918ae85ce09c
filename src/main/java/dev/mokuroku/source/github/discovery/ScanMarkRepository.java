package dev.mokuroku.source.github.discovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
public class ScanMarkRepository implements PanacheRepositoryBase<ScanMarkRow, String>, ScanMarks {
    @Override
    @Transactional
    public Optional<ScanMark> of(String source) {
        return findByIdOptional(source).map(ScanMarkRow::mark);
    }

    @Override
    @Transactional
    public void keep(String source, ScanMark mark) {
        getEntityManager().merge(new ScanMarkRow(source, mark));
    }
}

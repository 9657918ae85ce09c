package dev.mokuroku.source.github.discovery.store;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

@ApplicationScoped
public class SearchedTreeRepository implements PanacheRepositoryBase<SearchedTreeRow, String>, SearchedTreeStore {
    @Override
    @Transactional
    public Map<String, SearchedTree> load(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : stream("slug in ?1", slugs).collect(toMap(row -> row.slug, SearchedTreeRow::searched));
    }

    @Override
    @Transactional
    public void save(SearchedTree tree) {
        getEntityManager().merge(new SearchedTreeRow(tree));
    }
}

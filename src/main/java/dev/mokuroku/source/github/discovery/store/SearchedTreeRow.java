package dev.mokuroku.source.github.discovery.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A [SearchedTree].
@Entity
@Table(name = "github_searched_tree")
public class SearchedTreeRow {
    @Id
    public String slug;

    @Column(name = "commit_oid")
    public String commit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> patterns = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> paths = List.of();

    /// Of the files at these paths.
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> oids = List.of();

    protected SearchedTreeRow() {}

    SearchedTreeRow(SearchedTree tree) {
        this.slug = tree.slug();
        this.commit = tree.commit();
        this.patterns = tree.patterns();
        this.paths = List.copyOf(tree.files().keySet());
        this.oids = List.copyOf(tree.files().values());
    }

    SearchedTree searched() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            files.put(paths.get(i), oids.get(i));
        }
        return new SearchedTree(slug, commit, List.copyOf(patterns), files);
    }
}

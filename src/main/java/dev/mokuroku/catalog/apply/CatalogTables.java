package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRepository;
import dev.mokuroku.catalog.EntityRepository;
import dev.mokuroku.catalog.RelationTable;
import dev.mokuroku.catalog.audit.Tombstones;
import dev.mokuroku.catalog.feed.ChangeLog;
import jakarta.inject.Singleton;

/// The tables that one unit of work changes together.
@Singleton
public class CatalogTables {
    public final DescriptorRepository descriptors;
    public final EntityRepository entities;
    final ContenderRepository contenders;
    public final ProblemRepository problems;
    final RelationTable relations;
    final ChangeLog changes;
    final Tombstones tombstones;

    CatalogTables(
            DescriptorRepository descriptors,
            EntityRepository entities,
            ContenderRepository contenders,
            ProblemRepository problems,
            RelationTable relations,
            ChangeLog changes,
            Tombstones tombstones) {
        this.descriptors = descriptors;
        this.entities = entities;
        this.contenders = contenders;
        this.problems = problems;
        this.relations = relations;
        this.changes = changes;
        this.tombstones = tombstones;
    }
}

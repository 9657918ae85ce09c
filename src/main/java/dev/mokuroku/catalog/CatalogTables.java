package dev.mokuroku.catalog;

import dev.mokuroku.catalog.audit.Tombstones;
import jakarta.inject.Singleton;

/// The tables that one unit of work changes together.
@Singleton
class CatalogTables {
    final DescriptorRepository descriptors;
    final EntityRepository entities;
    final ContenderRepository contenders;
    final ProblemRepository problems;
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

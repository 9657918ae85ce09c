package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.StorableText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open problem of a file.
@Entity
@Table(name = "problem")
public class ProblemRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_problem")
    @SequenceGenerator(name = "seq_problem", sequenceName = "seq_problem", allocationSize = 50)
    public @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "descriptor_id")
    public DescriptorRow descriptor;

    @Enumerated(EnumType.STRING)
    public DescriptorProblem.Kind kind;

    public int document;
    public int line;

    @Column(name = "col")
    public int column;

    public String field;
    public String message;

    @Column(name = "entity_ref")
    public @Nullable String entityRef;

    public Instant since;

    protected ProblemRow() {}

    ProblemRow(DescriptorRow descriptor, DescriptorProblem problem, Instant since) {
        this.descriptor = descriptor;
        this.kind = problem.kind();
        this.document = problem.document();
        this.line = problem.line();
        this.column = problem.column();
        this.field = StorableText.replaceNul(problem.field());
        this.message = StorableText.replaceNul(problem.message());
        this.entityRef = problem.entity() == null
                ? null
                : StorableText.replaceNul(problem.entity().toString());
        this.since = since;
    }

    public DescriptorProblem problem() {
        EntityRef entity = entityRef == null ? null : EntityRef.parse(entityRef);
        return new DescriptorProblem(kind, document, line, column, field, message, entity);
    }
}

package dev.mokuroku.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An entity read from the index, complete with uid, etag and relations. Parsed lazily, on first access
/// to a part.
public final class IndexedEntity {
    private static final String NO_ETAG = "";

    private final byte[] json;
    private final String etag;
    private final @Nullable String parent;
    private @Nullable Entity entity;
    private @Nullable EntityRef ref;
    private @Nullable List<Relation> relations;
    private @Nullable Map<String, List<EntityRef>> targets;

    private IndexedEntity(byte[] json, String etag, @Nullable String parent) {
        this.json = json;
        this.etag = etag;
        this.parent = parent;
    }

    public static IndexedEntity of(Document document) {
        BytesRef json = document.getBinaryValue(IndexFields.JSON);
        return new IndexedEntity(
                Arrays.copyOfRange(json.bytes, json.offset, json.offset + json.length),
                document.get(IndexFields.ETAG),
                document.get(IndexFields.PARENT));
    }

    /// The entity without the relations to other entities. Its etag is of what is left.
    ///
    /// @param kept whether a relation to this ref stays
    public IndexedEntity keepingRelationsTo(Predicate<String> kept) {
        EntityRelations all = EntityRelations.in(json);
        if (all.allLeadTo(kept)) {
            return this;
        }
        String reducedEtag = HexDigest.sha1(all.keeping(kept, NO_ETAG));
        return new IndexedEntity(all.keeping(kept, reducedEtag), reducedEtag, parent);
    }

    /// The JSON in UTF-8. Callers must not modify the array.
    @SuppressWarnings("EI_EXPOSE_REP") // copying would undo the saving of raw responses
    public byte[] json() {
        return json;
    }

    /// The same as a tree, read-only.
    public synchronized Entity entity() {
        if (entity == null) {
            entity = new Entity(FinalEntity.parse(json));
        }
        return entity;
    }

    public synchronized EntityRef ref() {
        if (ref == null) {
            ref = entity().ref();
        }
        return ref;
    }

    public String uid() {
        return entity().metadata().path("uid").asText();
    }

    public String etag() {
        return etag;
    }

    /// The Location that led to the entity's file.
    public Optional<EntityRef> parent() {
        return Optional.ofNullable(parent).map(EntityRef::parse);
    }

    /// All relations that start here, by type and target.
    public synchronized List<Relation> relations() {
        if (relations == null) {
            EntityRef source = ref();
            relations = StreamSupport.stream(entity().json().path("relations").spliterator(), false)
                    .map(relation -> new Relation(
                            source,
                            relation.path("type").asText(),
                            EntityRef.parse(relation.path("targetRef").asText())))
                    .toList();
        }
        return relations;
    }

    /// The targets of the relations of this type, in order.
    public synchronized List<EntityRef> targetsOf(String relationType) {
        if (targets == null) {
            targets = relations().stream()
                    .collect(groupingBy(Relation::type, mapping(Relation::target, toUnmodifiableList())));
        }
        return targets.getOrDefault(relationType, List.of());
    }
}

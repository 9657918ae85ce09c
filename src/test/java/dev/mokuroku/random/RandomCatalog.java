package dev.mokuroku.random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// A catalog that changes at random: few names, so that entities are replaced and removed, and few values, so that
/// conditions match some of them.
public final class RandomCatalog {
    static final List<String> KINDS = List.of("Component", "API", "Resource", "System", "Group");
    static final List<String> NAMESPACES = List.of("default", "default", "Shop", "shop-2");
    static final List<String> TYPES =
            List.of("service", "Service", "SERVICE", "website", "library", "", "a,b", "Größe");
    static final List<String> TAGS = List.of("java", "Java", "web", "data.v2", "10");
    static final List<String> RELATIONS = List.of("dependsOn", "ownedBy", "partOf", "hasPart");
    private static final String LONG = "long ".repeat(300);

    private final Random random;
    private final int names;
    private final TreeMap<EntityRef, Item> items = new TreeMap<>();

    /// @param json as a descriptor has it, without relations
    /// @param relations without duplicates, by type and target
    public record Item(EntityRef ref, ObjectNode json, List<Relation> relations) {
        public Entity entity() {
            return new Entity(json);
        }

        @Override
        public String toString() {
            return ref.toString();
        }
    }

    /// @param names how many different names each kind and namespace has
    public RandomCatalog(Random random, int names) {
        this.random = random;
        this.names = names;
    }

    /// All present ones, by ref.
    public Collection<Item> items() {
        return items.values();
    }

    public Item putAny() {
        String kind = pick(KINDS);
        String namespace = pick(NAMESPACES);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("apiVersion", "backstage.io/v1alpha1").put("kind", kind);
        ObjectNode metadata = json.putObject("metadata");
        metadata.put("name", anyName()).put("namespace", namespace);
        fill(metadata);
        if (random.nextInt(10) > 0) {
            fillSpec(json.putObject("spec"));
        }
        EntityRef ref = new Entity(json).ref();
        Item item = new Item(ref, json, relationsOf(ref));
        items.put(ref, item);
        return item;
    }

    /// @return the ref of what was removed; it may not have existed
    public EntityRef removeAny() {
        EntityRef ref = anyRef();
        items.remove(ref);
        return ref;
    }

    /// Of an entity that may exist.
    public EntityRef anyRef() {
        return new EntityRef(pick(KINDS), pick(NAMESPACES), anyName());
    }

    /// Of an entity that exists; any ref if none does.
    public EntityRef presentRef() {
        return items.isEmpty() ? anyRef() : pick(new ArrayList<>(items.keySet()));
    }

    private String anyName() {
        int number = random.nextInt(names);
        return (number % 3 == 0 ? "Shop-" : "pay_") + number;
    }

    private void fill(ObjectNode metadata) {
        if (random.nextBoolean()) {
            metadata.put("title", "The %s of %s".formatted(pick(TAGS), pick(TYPES)));
        }
        if (random.nextInt(3) == 0) {
            ArrayNode tags = metadata.putArray("tags");
            new TreeSet<>(List.of(pick(TAGS), pick(TAGS))).forEach(tags::add);
        }
        if (random.nextInt(3) == 0) {
            metadata.putObject("annotations").put("github.com/project-slug", "shop/" + pick(TAGS));
        }
    }

    private void fillSpec(ObjectNode spec) {
        switch (random.nextInt(10)) {
            case 0 -> spec.putNull("type");
            case 1 -> spec.put("type", LONG);
            case 2, 3 -> {}
            default -> spec.put("type", pick(TYPES));
        }
        if (random.nextBoolean()) {
            spec.put("weight", random.nextInt(12));
        }
        if (random.nextBoolean()) {
            spec.put("public", random.nextBoolean());
        }
        if (random.nextInt(3) == 0) {
            ArrayNode languages = spec.putArray("languages");
            for (int i = random.nextInt(4); i > 0; i--) {
                languages.add(pick(TAGS));
            }
        }
        if (random.nextInt(4) == 0) {
            ArrayNode ports = spec.putArray("ports");
            for (int i = random.nextInt(3); i > 0; i--) {
                ports.addObject().put("name", pick(TAGS)).put("port", random.nextInt(4));
            }
        }
    }

    private List<Relation> relationsOf(EntityRef source) {
        TreeSet<Relation> relations =
                new TreeSet<>(Comparator.comparing(Relation::type).thenComparing(Relation::target));
        for (int i = random.nextInt(9); i > 0; i--) {
            relations.add(new Relation(source, pick(RELATIONS), random.nextInt(3) == 0 ? anyRef() : presentRef()));
        }
        return new ArrayList<>(relations);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package dev.mokuroku.platform.release.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.component.PackagePattern;
import dev.mokuroku.platform.component.PlatformComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The documents of endoflife.date's API v1. Fields without a value are null there, not left out.
final class ProductDocuments {
    /// The version of the shape.
    private static final String SCHEMA_VERSION = "1.2.0";

    private final String address;

    /// @param baseUrl of this server
    ProductDocuments(String baseUrl) {
        this.address = baseUrl.replaceFirst("/+$", "") + "/api/v1/products/";
    }

    /// `GET /products`
    record ListOfProducts(
            @JsonProperty("schema_version") String schemaVersion, int total, List<ProductSummary> result) {}

    record ProductSummary(
            String name, String label, List<String> aliases, String category, List<String> tags, String uri) {}

    /// `GET /products/{product}`
    record OneProduct(@JsonProperty("schema_version") String schemaVersion, Product result) {}

    /// `GET /products/{product}/releases/{release}`
    record OneRelease(@JsonProperty("schema_version") String schemaVersion, ProductRelease result) {
        static OneRelease of(ProductRelease release) {
            return new OneRelease(SCHEMA_VERSION, release);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Product(
            String name,
            String label,
            List<String> aliases,
            String category,
            List<String> tags,
            @Nullable String versionCommand,
            List<Identifier> identifiers,
            Labels labels,
            Links links,
            List<ProductRelease> releases) {}

    record Identifier(String type, String id) {}

    /// @param eoas what the end of active support is called; null where the product has none
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Labels(
            @Nullable String eoas,
            @Nullable String discontinued,
            String eol,
            @Nullable String eoes) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Links(
            @Nullable String icon,
            @Nullable String html,
            @Nullable String releasePolicy) {}

    /// A release cycle.
    ///
    /// @param isEoas whether a newer cycle should be used
    /// @param isEol whether it is not supported any more
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProductRelease(
            String name,
            @Nullable String codename,
            String label,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate releaseDate,

            @JsonProperty("isLts") boolean isLts,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate ltsFrom,

            @JsonProperty("isEoas") boolean isEoas,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate eoasFrom,

            @JsonProperty("isEol") boolean isEol,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate eolFrom,

            @JsonProperty("isMaintained") boolean isMaintained,
            Latest latest,
            @Nullable JsonNode custom) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Latest(
            String name,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate date,

            @Nullable String link) {}

    ListOfProducts list(Collection<PlatformComponent> components, Map<EntityRef, IndexedEntity> entities) {
        List<ProductSummary> products = new ArrayList<>();
        for (PlatformComponent component : components) {
            IndexedEntity entity = entities.get(component.ref());
            if (entity != null) {
                String name = ProductNames.of(component.ref());
                products.add(new ProductSummary(
                        name, component.title(), List.of(), component.type(), tags(entity), address + name));
            }
        }
        return new ListOfProducts(SCHEMA_VERSION, products.size(), products);
    }

    OneProduct one(PlatformComponent component, IndexedEntity entity, List<ProductRelease> releases) {
        String docs = entity.entity().spec().path("access").path("docs").asText(null);
        return new OneProduct(
                SCHEMA_VERSION,
                new Product(
                        ProductNames.of(component.ref()),
                        component.title(),
                        List.of(),
                        component.type(),
                        tags(entity),
                        null,
                        component.packages().stream()
                                .map(ProductDocuments::identifier)
                                .toList(),
                        new Labels("Recommended", null, "Supported", null),
                        new Links(null, docs, null),
                        releases));
    }

    private static Identifier identifier(PackagePattern pattern) {
        return new Identifier("purl", pattern.text());
    }

    private static List<String> tags(IndexedEntity entity) {
        List<String> tags = new ArrayList<>();
        entity.entity().metadata().path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }
}

package dev.mokuroku.source;

import dev.mokuroku.error.CatalogException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// All configured sources.
@ApplicationScoped
public class Sources {
    private final List<SourceProvider> providers;

    Sources(@All List<SourceProvider> providers) {
        this.providers = providers;
    }

    List<SourceProvider> providers() {
        return providers;
    }

    public List<DescriptorSource> all() {
        return providers.stream()
                .flatMap(provider -> provider.sources().stream())
                .<DescriptorSource>map(source -> source)
                .toList();
    }

    /// Those of one sort.
    public <T extends DescriptorSource> List<T> of(Class<T> sort) {
        return all().stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /// @throws CatalogException `NOT_FOUND` where no source has this name
    public DescriptorSource named(String name) {
        return all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CatalogException.notFound("No source named '%s' is configured".formatted(name)));
    }
}

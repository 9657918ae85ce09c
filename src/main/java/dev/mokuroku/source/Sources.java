package dev.mokuroku.source;

import dev.mokuroku.error.CatalogException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// All configured sources.
@ApplicationScoped
public class Sources {
    private final List<SourceProvider> providers;

    public Sources(@All List<SourceProvider> providers) {
        this.providers = providers;
    }

    public List<SourceProvider> providers() {
        return providers;
    }

    public List<DescriptorSource> all() {
        return providers.stream()
                .flatMap(provider -> provider.sources().stream())
                .<DescriptorSource>map(source -> source)
                .toList();
    }

    /// The names of all sources.
    public List<String> names() {
        return all().stream().map(DescriptorSource::name).distinct().toList();
    }

    /// Whether a setting names this source.
    public boolean isConfigured(String name) {
        return all().stream().anyMatch(source -> source.isCalled(name));
    }

    /// The sort that a source of this name belongs to, whether a setting names it or not.
    public Optional<SourceProvider> sortOf(String name) {
        return providers.stream().filter(sort -> sort.ownsName(name)).findFirst();
    }

    /// Those of one sort.
    public <T extends DescriptorSource> List<T> byType(Class<T> type) {
        return all().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// @throws CatalogException `NOT_FOUND` where no source has this name
    public DescriptorSource byName(String name) {
        return all().stream()
                .filter(source -> source.isCalled(name))
                .findFirst()
                .orElseThrow(() -> CatalogException.notFound("No source named '%s' is configured".formatted(name)));
    }
}

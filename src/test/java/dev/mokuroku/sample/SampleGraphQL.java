package dev.mokuroku.sample;

import dev.mokuroku.error.CatalogException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class SampleGraphQL {
    private final AtomicInteger batches = new AtomicInteger();

    @Name("nameLength")
    @Description("The number of characters of the name.")
    public List<@Nullable Integer> nameLengths(@Source List<SampleView> samples) {
        batches.incrementAndGet();
        return samples.stream().map(sample -> sample.getName().length()).toList();
    }

    @Name("broken")
    @Description("Fails.")
    public List<@Nullable Integer> failures(@Source List<SampleView> samples) {
        throw CatalogException.invalidInput("%d samples are broken".formatted(samples.size()));
    }

    int batches() {
        return batches.get();
    }
}

package dev.mokuroku.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/// The organisation `acme` on a GitHub, each of whose repositories, `service-0` and so on, holds a component. A new
/// edition of a repository changes its descriptor, and its time of push.
public final class GeneratedOrganization implements AutoCloseable {
    private static final Instant FIRST_PUSH = Instant.parse("2026-01-01T00:00:00Z");

    private final FakeGithub github = FakeGithub.withoutJournal();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicIntegerArray editions;

    /// @param latency of each response, in milliseconds
    public GeneratedOrganization(int repositories, int latency) {
        editions = new AtomicIntegerArray(repositories);
        github.query("Repositories").responds(github.computed(this::page).withFixedDelay(latency));
        github.query("RepositoriesByName").responds(github.computed(this::named).withFixedDelay(latency));
    }

    public String apiUrl() {
        return github.apiUrl();
    }

    /// From now on the descriptor of this repository carries the label `edition: e<number>`.
    public void push(int repository, int edition) {
        editions.set(repository, edition);
    }

    /// As [#push], for every repository.
    public void pushAll(int edition) {
        IntStream.range(0, editions.length()).forEach(repository -> push(repository, edition));
    }

    /// How many calls came since this was asked last.
    public int calls() {
        return calls.getAndSet(0);
    }

    @Override
    public void close() {
        github.close();
    }

    private ObjectNode named(JsonNode variables) {
        calls.incrementAndGet();
        return FakeGithub.named(IntStream.iterate(0, i -> variables.has("r" + i), i -> i + 1)
                .mapToObj(i -> variables.path("r" + i).asText())
                .map(name -> repository(Integer.parseInt(name.substring(name.indexOf('-') + 1))))
                .toArray(FakeRepository[]::new));
    }

    private ObjectNode page(JsonNode variables) {
        calls.incrementAndGet();
        List<Integer> sorted = IntStream.range(0, editions.length()).boxed().toList();
        if (variables.at("/order/field").asText().equals("PUSHED_AT")) {
            sorted = sorted.stream()
                    .sorted(Comparator.comparing(this::pushedAt).reversed())
                    .toList();
        }
        int from = variables.path("after").asInt(0);
        int to = Math.min(sorted.size(), from + variables.path("size").asInt());
        FakeRepository[] page =
                sorted.subList(from, to).stream().map(this::repository).toArray(FakeRepository[]::new);
        ObjectNode data = FakeGithub.page(to < sorted.size() ? Integer.toString(to) : null, page);
        ((ObjectNode) data.at("/repositoryOwner/repositories")).put("totalCount", sorted.size());
        return data;
    }

    private Instant pushedAt(int repository) {
        return FIRST_PUSH.plusSeconds(repository * 60L + editions.get(repository) * 10_000_000L);
    }

    private FakeRepository repository(int number) {
        int edition = editions.get(number);
        String descriptor = """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: service-%1$d
                  labels: { edition: "e%2$d" }
                spec:
                  type: service
                  lifecycle: production
                  owner: team-%3$d
                  dependsOn: [component:service-%4$d]
                """.formatted(number, edition, number % 50, (number + 1) % editions.length());
        return FakeRepository.empty("acme/service-" + number)
                .with("visibility", "PRIVATE")
                .with("pushedAt", pushedAt(number).toString())
                .branch("main", "commit-" + edition)
                .file("catalog-info.yaml", "blob-%d-%d".formatted(number, edition), descriptor);
    }
}

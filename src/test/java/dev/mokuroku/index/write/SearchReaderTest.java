package dev.mokuroku.index.write;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.search.SearchDocument;
import dev.mokuroku.index.search.SearchHit;
import dev.mokuroku.index.search.SearchMarks;
import dev.mokuroku.index.search.SearchPage;
import dev.mokuroku.index.search.SearchRequest;
import dev.mokuroku.index.term.ContributedTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchReaderTest {
    private static final SearchMarks MARKS = new SearchMarks("<", ">");

    private final FakeCatalog catalog = new FakeCatalog();

    @TempDir
    Path folder;

    private IndexFollower follower;
    private CatalogIndex reads;

    @BeforeEach
    void fill() {
        put("Component", "artist-lookup", "description: Finds artists by name, tags: [java, data]", "type: service");
        put("Component", "artist-web", "title: Artist Portal, description: The place for artists", "type: website");
        put("Component", "playback-order", "description: Plays the tracks an artist lookup returned", "type: service");
        put("Component", "StreamController", "description: 'Controls streams, from GitHub'", "type: library");
        put("Component", "wayback", "description: Archive, tags: [lookup]", "type: service, lifecycle: experimental");
        put("API", "artist", "title: x", "type: openapi, definition: 'paths: /biographies/{id} lookup'");
        put("API", "streetlights", "title: Street Lights", "type: asyncapi, definition: 'channels: lamps'");
        put("User", "amelie", "description: ''", "profile: {displayName: Amélie Müller, email: amelie@shop.example}");
        put("Group", "team-a", "description: Looks after artist data", "type: team, profile: {displayName: Team A}");
        put("Location", "artist", "{}", "target: ./all.yaml");
        IndexDirectory directory = IndexDirectory.open(folder, "1");
        follower = new IndexFollower(directory, catalog, catalog, ContributedTerms.NONE, Clock.systemUTC());
        reads = new CatalogIndex(directory.searchers());
        follower.open();
    }

    @AfterEach
    void stop() throws IOException {
        follower.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            lookup;               artist-lookup wayback playback-order artist
            artist-lookup;        artist-lookup artist playback-order
            Artist Lookup;        artist-lookup artist playback-order
            artistLookup;         artist-lookup artist playback-order
            artistlookup;         artist-lookup
            artistl;              artist-lookup
            artist;               artist artist-web artist-lookup team-a playback-order artist
            artist port;          artist-web
            stream;               streamcontroller
            streamcontroller;     streamcontroller
            controller;           streamcontroller
            github;               streamcontroller
            GitHub;               streamcontroller
            git hub;              streamcontroller
            back;                 ''
            way;                  wayback
            street lights;        streetlights
            streetlights;         streetlights
            """)
    void findsTheBestFirst(String term, String names) {
        assertThat(String.join(" ", names(term))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            of stems;               archives;                     wayback
            past fillers;           the archive;                  wayback
            without accents;        amelie muller;                amelie
            with accents;           Amélie MÜLLER;                amelie
            email addresses;        amelie@shop.example;          amelie
            by whole refs;          component:default/wayback;    wayback
            words of definitions;   biographies;                  artist
            types;                  asyncapi;                     streetlights
            past punctuation;       (archive)!;                   wayback
            """)
    void finds(String description, String term, String name) {
        assertThat(names(term)).as(description).startsWith(name);
    }

    @Test
    void forgivesMistypedWordsWhereNothingElseIsFound() {
        assertThat(names("artst lookpu")).startsWith("artist-lookup");
        assertThat(names("strem")).containsExactly("streamcontroller");
        assertThat(names("artistlokup")).containsExactly("artist-lookup");
        assertThat(names("arch fil")).as("short words are not guessed").isEmpty();
        assertThat(names("zzzzzzzz")).isEmpty();
    }

    @Test
    void findsEverythingByNoWordAndNothingByNoLetters() {
        assertThat(search("", 0, 0).total()).isEqualTo(10);
        assertThat(search("  ", 0, 100).hits()).hasSize(10);
        assertThat(search("--- !", 0, 100).total()).isZero();
    }

    @Test
    void searchesWhatTheFilterLeaves() {
        EntityFilter services = FilterString.parse("kind=component,spec.type=service");
        SearchPage page = reads.search(new SearchRequest("artist", services, 0, 10, MARKS));
        assertThat(names(page)).containsExactly("artist-lookup", "playback-order");
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void pagesWithoutOverlapOrGap() {
        List<EntityRef> walked = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            SearchPage found = search("", page, 3);
            assertThat(found.total()).isEqualTo(10);
            found.hits().forEach(hit -> walked.add(hit.ref()));
        }
        assertThat(walked).hasSize(10).doesNotHaveDuplicates().isSorted();
        assertThat(search("", 4, 3).hits()).isEmpty();
    }

    @Test
    void showsTheDocumentOfBackstagesCollator() {
        assertThat(search("amelie", 0, 1).hits().getFirst().document())
                .isEqualTo(new SearchDocument(
                        "amelie",
                        "Amélie Müller : amelie@shop.example",
                        "other",
                        "other",
                        "default",
                        "User",
                        "",
                        "",
                        "/catalog/default/user/amelie"));
        assertThat(search("artist portal", 0, 1).hits().getFirst().document().title())
                .isEqualTo("Artist Portal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            artist look;      <artist>-<lookup>;       Finds <artists> by name
            artists;          <artist>-lookup;         Finds <artists> by name
            lokup;            artist-<lookup>;         -
            finsd;            artist-lookup;           <Finds> artists by name
            """)
    void marksWhatIsFound(String term, String title, String text) {
        Map<String, String> highlights = highlights(term, "artist-lookup");
        if (title.contains("<")) {
            assertThat(highlights).containsEntry("title", title);
        }
        assertThat(highlights.get("text")).isEqualTo(text);
    }

    @Test
    void marksAWordAndItsPartsOnce() {
        assertThat(highlights("GitHub", "StreamController"))
                .containsOnly(Map.entry("text", "Controls streams, from <GitHub>"));
        assertThat(highlights("hub", "StreamController"))
                .containsOnly(Map.entry("text", "Controls streams, from Git<Hub>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            C++;     cpp-core
            c++;     cpp-core
            C#;      sharp-core
            F#;      f-core
            .NET;    net-core
            node.js; node-core
            Node.js; node-core
            """)
    void knowsNamesOfWhichASignIsPart(String term, String name) {
        put("Component", "c", "description: 'Written in C, C-like', tags: [f]", "type: library");
        put("Component", "net", "description: A net for fish, tags: [node]", "type: library");
        put("Component", "cpp-core", "description: 'Made of C++17 and C++.', tags: [c++]", "type: library");
        put("Component", "sharp-core", "description: 'Speaks (C#), see https://a.example/#c'", "type: library");
        put("Component", "f-core", "description: 'A core in F#'", "type: library");
        put("Component", "net-core", "description: 'Runs on .NET 9'", "type: library");
        put("Component", "node-core", "description: 'Runs on Node.js'", "type: library");
        follower.catchUp();
        assertThat(names(term)).containsExactly(name);
        assertThat(names("core")).contains(name);
    }

    @Test
    void marksTheSignsToo() {
        put("Component", "languages", "description: 'Speaks C++, C# and .NET'", "type: library");
        follower.catchUp();
        assertThat(highlights("C++ C# .NET", "languages").get("text")).isEqualTo("Speaks <C++>, <C#> and <.NET>");
    }

    @Test
    void showsTheSentencesThatMatterOfALongText() {
        String much = "This sentence says nothing at all. ".repeat(20);
        put("Component", "wordy", "description: '" + much + "Only here stands quokka. " + much + "'", "type: service");
        follower.catchUp();
        assertThat(highlights("quokka", "wordy")).containsEntry("text", "Only here stands <quokka>. ");
    }

    @Test
    void followsTheCatalog() {
        put("Component", "artist-new", "{}", "type: service");
        catalog.remove("component:default/artist-lookup");
        follower.catchUp();
        assertThat(names("artist")).contains("artist-new").doesNotContain("artist-lookup");
    }

    @Test
    void readsTermsThatHoldNothingButOddities() {
        String thousandParts = "aB".repeat(50);
        for (String term :
                List.of("*", "a*b?", "\"a", "a OR", "NOT", "\0", "目録", "🚀", "+-&&||!(){}[]^~:\\/", thousandParts)) {
            assertThat(search(term, 0, 10).total()).as(term).isNotNegative();
        }
    }

    private void put(String kind, String name, String metadata, String spec) {
        String more = metadata.equals("{}") ? "" : ", " + metadata;
        catalog.put(entity("{apiVersion: backstage.io/v1alpha1, kind: %s, metadata: {name: %s%s}, spec: {%s}}"
                .formatted(kind, name, more, spec)));
    }

    private SearchPage search(String term, int page, int size) {
        return reads.search(new SearchRequest(term, EntityFilter.EVERYTHING, page * size, size, MARKS));
    }

    private List<String> names(String term) {
        return names(search(term, 0, 100));
    }

    private static List<String> names(SearchPage page) {
        return page.hits().stream()
                .map(hit -> hit.document().location())
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .toList();
    }

    private Map<String, String> highlights(String term, String name) {
        return search(term, 0, 100).hits().stream()
                .filter(hit -> hit.document().title().equals(name))
                .map(SearchHit::highlights)
                .findFirst()
                .orElseThrow();
    }
}

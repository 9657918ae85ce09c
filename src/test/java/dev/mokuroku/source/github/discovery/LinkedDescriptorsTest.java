package dev.mokuroku.source.github.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.SettableClock;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.GithubJson;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkedDescriptorsTest {
    private static final int LINK = 0120000;
    private static final int FILE = 0100644;

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @Test
    void areReadWhereTheyLead() throws Exception {
        FakeRepository shop = repositoryWith("docs/a.yaml");
        entry(shop, "", "catalog-info.yaml", LINK);
        entry(shop, "docs", "a.yaml", LINK);
        file(shop, "docs/a.yaml", "oid-a", "../deep/catalog-info.yaml");
        file(shop, "deep/catalog-info.yaml", "oid-b", "kind: x\n");
        serve(shop);
        RecordedSession session = scan(new RecordedSession());
        assertThat(session.files.values()).singleElement().satisfies(file -> {
            assertThat(file.location().target()).isEqualTo("https://github.com/acme/shop/tree/main/catalog-info.yaml");
            assertThat(file.content()).asString(UTF_8).isEqualTo("kind: x\n");
            assertThat(file.version()).isEqualTo("oid-b");
        });
        assertThat(GITHUB.queries()).isEqualTo(3);
        assertThat(scan(session.next()).calls).containsExactly("unchanged " + location());
    }

    @Test
    void areOrdinaryFilesWhereTheTreeSaysSo() throws Exception {
        FakeRepository shop = repositoryWith("docs/a.yaml");
        entry(shop, "", "catalog-info.yaml", FILE);
        serve(shop);
        assertThat(scan(new RecordedSession()).files.values())
                .singleElement()
                .satisfies(file -> assertThat(file.version()).isEqualTo("oid-link"));
    }

    @Test
    void areProblemsWhereTheyLeadNowhere() throws Exception {
        FakeRepository gone = repositoryWith("docs/gone.yaml");
        entry(gone, "", "catalog-info.yaml", LINK);
        serve(gone);
        assertThat(scan(new RecordedSession()).reasons)
                .containsExactly("It is a symbolic link to 'docs/gone.yaml': the repository has no such file");
        FakeRepository outside = repositoryWith("../other/catalog-info.yaml");
        entry(outside, "", "catalog-info.yaml", LINK);
        serve(outside);
        assertThat(scan(new RecordedSession()).reasons)
                .containsExactly(
                        "It is a symbolic link to '../other/catalog-info.yaml': that is outside of the repository");
    }

    @Test
    void endWhereTheyGoRoundInCircles() throws Exception {
        FakeRepository shop = repositoryWith("catalog-info.yaml");
        entry(shop, "", "catalog-info.yaml", LINK);
        file(shop, "catalog-info.yaml", "oid-link", "catalog-info.yaml");
        serve(shop);
        assertThat(scan(new RecordedSession()).reasons)
                .containsExactly("It is a symbolic link to 'catalog-info.yaml': links lead to links more than 5 times");
    }

    @Test
    void nameAPointerOfGitLfs() throws Exception {
        serve(repositoryWith("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"));
        assertThat(scan(new RecordedSession()).reasons)
                .singleElement()
                .asString()
                .startsWith("it is a Git LFS pointer")
                .contains("git lfs untrack");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    private static RecordedSession scan(RecordedSession session) throws ScanFailedException {
        SettableClock clock = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));
        session.scan(new OrganizationSources(GITHUB.apiUrl(), clock).source(Map.of()));
        return session;
    }

    private static String location() {
        return "https://github.com/acme/shop/tree/main/catalog-info.yaml";
    }

    /// @param text of its descriptor
    private static FakeRepository repositoryWith(String text) {
        return FakeRepository.empty("acme/shop").branch("main", "c1").file("catalog-info.yaml", "oid-link", text);
    }

    private static void file(FakeRepository shop, String path, String oid, String text) {
        shop.object("c1:" + path, FakeRepository.blob(oid, text));
    }

    /// The only entry of a folder.
    private static void entry(FakeRepository shop, String folder, String name, int mode) {
        ObjectNode tree = GithubJson.object().put("__typename", "Tree").put("oid", "tree-of-" + folder);
        tree.putArray("entries").addObject().put("name", name).put("mode", mode);
        shop.object("c1:" + folder, tree);
    }

    private static void serve(FakeRepository shop) {
        GITHUB.query("Repositories").answers(FakeGithub.page(null, shop));
        GITHUB.query("Link").answers(FakeGithub.named(shop));
    }
}

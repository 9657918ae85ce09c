package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoManifestsTest {
    @Test
    void readsRequirementsAndTheVersionOfGo() {
        var files = RepositoryFixture.of("svc/go.mod", """
                module example.com/svc

                go 1.24.1

                require example.com/one/v2 v2.3.0
                require (
                \texample.com/two v0.1.0 // indirect
                \t"example.com/here" v0.0.0 // a remark
                )

                exclude example.com/bad v1.0.0
                replace example.com/here => ../here
                """);
        assertThat(files.rows())
                .containsExactly(
                        "svc/go.mod:3 pkg:generic/go 1.24.1 engine -",
                        "svc/go.mod:5 pkg:golang/example.com/one/v2 v2.3.0 runtime v2.3.0",
                        "svc/go.mod:7 pkg:golang/example.com/two v0.1.0 indirect v0.1.0",
                        "svc/go.mod:8 pkg:golang/example.com/here v0.0.0 runtime -");
    }
}

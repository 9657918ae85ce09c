package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ContainerManifestsTest {
    @Test
    void lastStageIsForTheRuntimeThroughAliases() {
        var files = RepositoryFixture.of("Dockerfile", """
                ARG TAG=3.20
                FROM golang:1.24@sha256:aa AS build
                FROM alpine:${TAG} AS base
                RUN --mount=type=bind,from=tools/cache:2 true
                FROM base
                COPY --from=build /app /app
                COPY --from=ghcr.io/acme/uv:0.5 /uv /uv
                """);
        assertThat(files.rows())
                .containsExactly(
                        "Dockerfile:2 pkg:docker/golang 1.24 build sha256:aa",
                        "Dockerfile:3 pkg:docker/alpine 3.20 runtime -",
                        "Dockerfile:4 pkg:docker/tools/cache 2 build -",
                        "Dockerfile:7 pkg:docker/acme/uv?repository_url=ghcr.io 0.5 build -");
    }

    @Test
    void joinsLinesAndPassesOverHereDocuments() {
        var files = RepositoryFixture.of("app.Dockerfile", """
                # syntax=docker/dockerfile:1
                FROM \\
                  # a comment within
                  --platform=$BUILDPLATFORM docker.io/library/node:22
                RUN <<EOF
                FROM fake:1
                EOF
                """);
        assertThat(files.rows()).containsExactly("app.Dockerfile:2 pkg:docker/node 22 runtime -");
    }

    @Test
    void dockerfilesHaveManyNames() {
        var files = new RepositoryFixture();
        for (String name : new String[] {"Dockerfile.dev", "Dockerfile-x", "web.dockerfile", "Containerfile"}) {
            files.with(name, "FROM a:1\n");
        }
        for (String name : new String[] {"DockerfileParser.java", "Dockerfile.md", "Dockerfile.dockerignore"}) {
            files.with("other/" + name, "FROM b:1\n");
        }
        assertThat(files.rows()).hasSize(4).allMatch(row -> row.contains("docker/a 1"));
    }

    @Test
    void imagesWithUnknownVariablesAreNoRows() {
        var files = RepositoryFixture.of("Dockerfile", "ARG V\nFROM acme/base:$V\nFROM scratch\nFROM a:${X:-7}\n");
        assertThat(files.rows()).containsExactly("Dockerfile:4 pkg:docker/a 7 runtime -");
    }

    @Test
    void composeFilesUseDefaultsAndLeaveOutWhatTheyBuild() {
        var files = RepositoryFixture.of("docker-compose.dev.yml", """
                x-base: &base
                  image: redis:${REDIS:-7.2}
                services:
                  cache:
                    <<: *base
                  own:
                    image: acme/own:1
                    build: .
                  db:
                    image: registry.example.com:5000/team/db@sha256:bb
                  secret:
                    image: ${REGISTRY}/secret
                """);
        assertThat(files.rows())
                .containsExactly(
                        "docker-compose.dev.yml:2 pkg:docker/redis 7.2 runtime -",
                        "docker-compose.dev.yml:10"
                                + " pkg:docker/team/db?repository_url=registry.example.com%3A5000 - runtime sha256:bb");
    }

    @Test
    void developmentContainersHaveAnImageAndFeatures() {
        var files = RepositoryFixture.of(".devcontainer/devcontainer.json", """
                {
                  // comments are allowed
                  "image": "mcr.microsoft.com/devcontainers/base:noble",
                  "features": {
                    "ghcr.io/devcontainers/features/node:1": {},
                    "./local": {},
                  },
                }
                """);
        assertThat(files.rows())
                .containsExactly(
                        ".devcontainer/devcontainer.json:3"
                                + " pkg:docker/devcontainers/base?repository_url=mcr.microsoft.com noble dev -",
                        ".devcontainer/devcontainer.json:5"
                                + " pkg:docker/devcontainers/features/node?repository_url=ghcr.io 1 dev -");
    }

    @Test
    void manifestsOfKubernetesAreThoseWithApiVersionAndKind() {
        var files = RepositoryFixture.of("deploy/app.yaml", """
                        apiVersion: v1
                        kind: Pod
                        spec:
                          initContainers:
                            - image: busybox
                          containers:
                            - {name: web, image: "nginx:1.27"}
                        ---
                        image: nothing:1
                        """)
                .with("chart/Chart.yaml", "name: x\n")
                .with("chart/templates/pod.yaml", "apiVersion: v1\nkind: Pod\nimage: {{ .Values.image }}\n");
        assertThat(files.rows())
                .containsExactly(
                        "deploy/app.yaml:5 pkg:docker/busybox - runtime -",
                        "deploy/app.yaml:7 pkg:docker/nginx 1.27 runtime -");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void oneInvalidDocumentLeavesTheOthers() {
        var files = RepositoryFixture.of("all.yaml", """
                apiVersion: v1
                kind: Pod
                image: a:1
                ---
                apiVersion: [
                ---
                apiVersion: v1
                kind: Pod
                image: b:2
                """);
        assertThat(files.rows())
                .containsExactly("all.yaml:3 pkg:docker/a 1 runtime -", "all.yaml:9 pkg:docker/b 2 runtime -");
        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("all.yaml");
            assertThat(problem.message()).startsWith("Not valid YAML");
        });
    }

    /// Stages that build on images and on each other at random: the runtime image is the one that following the last
    /// stage by hand leads to.
    @RepeatedTest(30)
    void stagesAndArgumentsResolveAsByHand(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder("ARG BASE=acme/base\nARG LAST=9\nARG TAG=1.${LAST}\n");
        String[] spellings = {"$BASE:$TAG", "${BASE}:${TAG}", "acme/base:1.${LAST}", "${MISSING:-acme/base}:1.9"};
        int stages = 1 + random.nextInt(6);
        int[] roots = new int[stages];
        for (int i = 0; i < stages; i++) {
            int before = i == 0 || random.nextBoolean() ? -1 : random.nextInt(i);
            roots[i] = before < 0 ? i : roots[before];
            String from = before < 0 ? spellings[random.nextInt(spellings.length)] : "S" + before;
            text.append("FROM ")
                    .append(random.nextBoolean() ? "--platform=$X " : "")
                    .append(from);
            text.append(" AS s").append(i).append("\nARG TAG=within a stage\n");
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < stages; i++) {
            if (roots[i] == i) {
                String scope = i == roots[stages - 1] ? "runtime" : "build";
                expected.add("Dockerfile:%d pkg:docker/acme/base 1.9 %s -".formatted(4 + 2 * i, scope));
            }
        }
        assertThat(RepositoryFixture.of("Dockerfile", text.toString()).rows()).isEqualTo(expected);
    }
}

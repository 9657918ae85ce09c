package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MoreManifestsTest {
    @Test
    void setupCfgHasListsAndExtras() {
        var files = RepositoryFixture.of("setup.cfg", """
                [metadata]
                name = shop
                [options]
                python_requires = >=3.10
                install_requires =
                    Foo_Bar[x]>=1.0  # comment
                    baz==2.0; python_version < "3.12"
                    # none
                setup_requires = setuptools>=70
                tests_require = file: test.txt
                package_dir =
                    = src
                [options.extras_require]
                docs = sphinx
                [flake8]
                ignore =
                    E501
                """);
        assertThat(files.rows())
                .containsExactly(
                        "setup.cfg:4 pkg:generic/python >=3.10 engine -",
                        "setup.cfg:6 pkg:pypi/foo-bar >=1.0 runtime -",
                        "setup.cfg:7 pkg:pypi/baz ==2.0 runtime -",
                        "setup.cfg:9 pkg:pypi/setuptools >=70 build -",
                        "setup.cfg:14 pkg:pypi/sphinx - optional -");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void terragruntCallsModules() {
        var files = RepositoryFixture.of("live/a/terragrunt.hcl", """
                        terragrunt_version_constraint = ">= 0.60"
                        include "root" { path = find_in_parent_folders() }
                        terraform {
                          source = "git::git@github.com:acme/modules.git//vpc?ref=v1.4.0"
                        }
                        """)
                .with("live/b/terragrunt.hcl", """
                        terraform { source = "tfr:///terraform-aws-modules/vpc/aws?version=5.1.0" }
                        """)
                .with("live/c/terragrunt.hcl", """
                        terraform { source = "tfr://tf.example.com/acme/vpc/aws?version=2.0.0" }
                        """)
                .with("live/d/terragrunt.hcl", """
                        terraform { source = "${local.base}//vpc?ref=v1" }
                        """)
                .with("live/e/terragrunt.hcl", "terraform { source = \"../modules/vpc\" }\n");
        assertThat(files.rows())
                .containsExactly(
                        "live/a/terragrunt.hcl:1 pkg:generic/terragrunt >= 0.60 engine -",
                        "live/a/terragrunt.hcl:4 pkg:github/acme/modules v1.4.0 build -",
                        "live/b/terragrunt.hcl:1 pkg:terraform/terraform-aws-modules/vpc/aws 5.1.0 build -",
                        "live/c/terragrunt.hcl:1 pkg:terraform/acme/vpc/aws?repository_url=tf.example.com 2.0.0 build -");
    }

    @Test
    void kustomizationsSetVersions() {
        var files = RepositoryFixture.of("overlays/prod/kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                  - ../../base
                  - https://github.com/acme/deploy//base?timeout=90s&ref=v1.2.0
                  - git@github.com:acme/more.git//x
                  - https://raw.githubusercontent.com/acme/x/v1/a.yaml
                images:
                  - name: shop
                    newName: ghcr.io/acme/shop
                    newTag: 2.3.4
                  - name: nginx
                    digest: sha256:0123
                  - name: untouched
                    newName: other
                helmCharts:
                  - name: redis
                    repo: https://charts.example.com/stable/
                    version: 18.1.0
                """);
        assertThat(files.rows())
                .containsExactly(
                        "overlays/prod/kustomization.yaml:5 pkg:github/acme/deploy v1.2.0 runtime -",
                        "overlays/prod/kustomization.yaml:6 pkg:github/acme/more - runtime -",
                        "overlays/prod/kustomization.yaml:11 pkg:docker/acme/shop?repository_url=ghcr.io 2.3.4 runtime -",
                        "overlays/prod/kustomization.yaml:13 pkg:docker/nginx - runtime sha256:0123",
                        "overlays/prod/kustomization.yaml:17 pkg:helm/redis?repository_url=https%3A%2F%2Fcharts.example.com%2Fstable 18.1.0 runtime -");
    }

    @Test
    void miseHasToolsOfManyBackends() {
        var files = RepositoryFixture.of("mise.toml", """
                [tools]
                node = "22"
                python = ["3.12", "3.13"]
                "npm:@acme/cli" = "1.2.3"
                "pipx:Black" = { version = "24.1.0" }
                terraform = { version = "1.9", os = ["linux"] }
                """)
                .with(".config/mise/config.toml", "[tools]\njava = \"temurin-21\"\n");
        assertThat(files.rows())
                .containsExactly(
                        ".config/mise/config.toml:2 pkg:generic/java temurin-21 engine -",
                        "mise.toml:2 pkg:generic/node 22 engine -",
                        "mise.toml:3 pkg:generic/python 3.12 engine -",
                        "mise.toml:3 pkg:generic/python 3.13 engine -",
                        "mise.toml:4 pkg:npm/%40acme/cli 1.2.3 engine -",
                        "mise.toml:5 pkg:pypi/black 24.1.0 engine -",
                        "mise.toml:6 pkg:generic/terraform 1.9 engine -");
    }
}

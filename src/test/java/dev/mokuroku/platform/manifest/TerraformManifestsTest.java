package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TerraformManifestsTest {
    @Test
    void readsModulesProvidersAndTheVersion() {
        var files = RepositoryFixture.of("infra/main.tf", """
                        terraform {
                          required_version = ">= 1.9"
                          required_providers {
                            aws = { source = "hashicorp/aws", version = "~> 5.0", configuration_aliases = [aws.x] }
                            old = "~> 1.0"
                            acme = {
                              source  = "tf.example.com/acme/cloud"
                              version = "2.0"
                            }
                          }
                        }
                        module "vpc" {
                          source  = "acme/vpc/aws//modules/endpoints"
                          version = "6.1.0" # pinned
                        }
                        module "git" { source = "git::https://github.com/acme/tf-db.git//x?ref=v2.0" }
                        module "ssh" { source = "git@github.com:acme/tf-net.git" }
                        module "local" { source = "../local" }
                        module "other" { source = "git::https://git.example.com/acme/x.git" }
                        """).with("infra/.terraform.lock.hcl", """
                        provider "registry.opentofu.org/hashicorp/aws" {
                          version     = "5.99.1"
                          hashes = [ "h1:aa", ]
                        }
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "infra/main.tf:2 pkg:generic/terraform >= 1.9 engine -",
                        "infra/main.tf:4 pkg:terraform/hashicorp/aws ~> 5.0 build 5.99.1",
                        "infra/main.tf:5 pkg:terraform/hashicorp/old ~> 1.0 build -",
                        "infra/main.tf:6 pkg:terraform/acme/cloud?repository_url=tf.example.com 2.0 build -",
                        "infra/main.tf:13 pkg:terraform/acme/vpc/aws 6.1.0 build -",
                        "infra/main.tf:16 pkg:github/acme/tf-db v2.0 build -",
                        "infra/main.tf:17 pkg:github/acme/tf-net - build -");
    }

    @Test
    void passesOverExpressionsCommentsAndHereDocuments() {
        var files = RepositoryFixture.of("a.tf", """
                # module "a" { source = "a/a/a" }
                /* module "b" { source = "b/b/b" } */
                locals {
                  text = <<-EOT
                    module "c" { source = "c/c/c" }
                  EOT
                  nested = "${jsonencode({ x = "}" })}"
                  list = [for v in var.x : { k = v } if v != "{"]
                }
                module "real" {
                  count   = var.on ? 1 : 0
                  source  = "acme/real/aws"
                  version = "1.0"
                }
                """);
        assertThat(files.rows()).containsExactly("a.tf:12 pkg:terraform/acme/real/aws 1.0 build -");
        assertThat(files.problems()).isEmpty();
    }

    /// Noise between modules must neither hide one nor make one up.
    @RepeatedTest(30)
    void findsEveryModuleAmongNoise(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] noise = {
            "x = [1, {a = \"}\"}, f(\"${g(\"{\")}\")]\n",
            "# module \"no\" {\n",
            "resource \"a\" \"b\" {\n  c = <<E\n}\nE\n  d { e = true }\n}\n",
            "/* { */\n",
            "y = \"\\\"{\"\n",
            "data \"http\" \"z\" { url = \"https://example.com\" }\n"
        };
        StringBuilder text = new StringBuilder();
        int modules = 1 + random.nextInt(5);
        for (int i = 0; i < modules; i++) {
            for (int n = random.nextInt(4); n > 0; n--) {
                text.append(noise[random.nextInt(noise.length)]);
            }
            text.append("module \"m%d\" {\n  source = \"a/m%d/aws\"\n}\n".formatted(i, i));
        }
        assertThat(RepositoryFixture.of("a.tf", text.toString()).rows()).hasSize(modules);
    }
}

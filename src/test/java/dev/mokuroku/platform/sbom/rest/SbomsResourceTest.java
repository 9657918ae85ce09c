package dev.mokuroku.platform.sbom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.sbom.SbomPackages;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SbomsResourceTest {
    private static final String SERIAL = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b7";

    @Inject
    SbomPackages packages;

    @Inject
    @All
    List<RecurringJob> jobs;

    @Test
    void sameSbomIsStoredOnce() {
        String first = cycloneDx(1, 1, "pkg:npm/a@1.0.0");
        send("sbom-once", "1.0.0", first)
                .statusCode(201)
                .body("component", equalTo("component:default/sbom-once"))
                .body("format", equalTo("cyclonedx"))
                .body("packages", equalTo(1))
                .body("repeated", equalTo(false));
        send("component:default/sbom-once", "1.0.0", first).statusCode(200).body("repeated", equalTo(true));
        send("sbom-once", "1.0.0", cycloneDx(1, 1, "pkg:npm/a@2.0.0"))
                .statusCode(409)
                .body("error.message", startsWith("version must be higher than 1"));
        send("sbom-once", "1.0.0", cycloneDx(1, 3, "pkg:npm/a@3.0.0")).statusCode(201);
        send("sbom-once", "1.0.0", cycloneDx(1, 2, "pkg:npm/a@2.0.0")).statusCode(409);
        assertThat(packagesOf("sbom-once", "1.0.0")).containsExactly("3.0.0");
        send("sbom-once", "1.0.0", cycloneDx(2, 1, "pkg:npm/a@4.0.0")).statusCode(201);
        assertThat(packagesOf("sbom-once", "1.0.0")).containsExactly("4.0.0");
        String spdx =
                "{\"spdxVersion\": \"SPDX-2.3\", \"documentNamespace\": \"https://acme.example/1\", \"name\": \"%s\"}";
        send("sbom-once", "2.0.0", spdx.formatted("a")).statusCode(201).body("format", equalTo("spdx"));
        send("sbom-once", "2.0.0", spdx.formatted("a")).statusCode(200);
        send("sbom-once", "2.0.0", spdx.formatted("b"))
                .statusCode(409)
                .body("error.message", startsWith("documentNamespace must be a new one"));
    }

    @Test
    void refusedSbomsStoreNothing() {
        send("sbom-bad", "1", "[]").statusCode(400).body("error.message", equalTo("The SBOM must be a JSON object"));
        send("sbom-bad", "1", cycloneDx(1, 1, "pkg:npm/a@1", "nonsense"))
                .statusCode(400)
                .body("error.message", startsWith("components[1].purl must be a package URL"));
        send("a b", "1", "{}").statusCode(400).body("error.message", startsWith("component must be the reference"));
        send("sbom-bad", " ", "{}").statusCode(400).body("error.message", startsWith("version must not be blank"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/platform/sboms")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("version is missing"));
        assertThat(packages.of(List.of(version("sbom-bad", "1")))).isEmpty();
    }

    @Test
    void isLargerThanOtherBodies() {
        String filler = "{\"name\": \"%s\"}".formatted("x".repeat(90_000));
        String components = IntStream.range(0, 150).mapToObj(_ -> filler).collect(Collectors.joining(","));
        String body =
                cycloneDx(1, 1, "pkg:npm/a@1").replace("\"components\": [", "\"components\": [" + components + ",");
        assertThat(body.length()).isGreaterThan(13_000_000);
        send("sbom-large", "1", body).statusCode(201).body("withoutPurl", equalTo(150));
        send("sbom-large", "2", "x".repeat(70_000_000)).statusCode(413);
    }

    @Test
    void whatRunsIsFoundByPackage() {
        String purl = "pkg:npm/sbom-found";
        send("sbom-found", "1.0.0", cycloneDx(1, 1, purl + "@1.5.0")).statusCode(201);
        send("sbom-found", "2.0.0", cycloneDx(2, 1, purl + "@2.5.0")).statusCode(201);
        send("sbom-found-2", "abcdefabcdefabcdefabcdefabcdefabcdefabcd", cycloneDx(1, 1, purl + "@1.6.0"))
                .statusCode(201);
        assertThat(usersOf(purl, "").getInt("data.packageUsers.totalCount")).isZero();
        deploy("sbom-found", "version", "1.0.0");
        deploy("sbom-found-2", "commit", "ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD");
        JsonPath found = usersOf(purl, ", versions: \"<2.0.0\"");
        assertThat(found.<String>getList("data.packageUsers.nodes.resolvedVersion"))
                .containsExactly("1.5.0", "1.6.0");
        assertThat(found.<String>getList("data.packageUsers.nodes.resolvedBy")).containsOnly("SBOM");
        assertThat(found.<String>getList("data.packageUsers.nodes.component"))
                .containsExactly("component:default/sbom-found", "component:default/sbom-found-2");
        assertThat(found.getString("data.packageUsers.nodes[0].componentVersion"))
                .isEqualTo("1.0.0");
        assertThat(usersOf(purl, ", versions: \">=2.0.0\"").getInt("data.packageUsers.totalCount"))
                .isZero();
        JsonPath first = usersOf(purl, ", first: 1");
        assertThat(first.getInt("data.packageUsers.totalCount")).isEqualTo(2);
        JsonPath second = usersOf(
                purl, ", first: 1, after: \"%s\"".formatted(first.getString("data.packageUsers.pageInfo.endCursor")));
        assertThat(second.<String>getList("data.packageUsers.nodes.resolvedVersion"))
                .containsExactly("1.6.0");
        assertThat(second.getBoolean("data.packageUsers.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void entitiesHaveSboms() {
        send("voucher-service", "7.7.7", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"bom-ref": "r"}},
                 "components": [{"bom-ref": "a", "purl": "pkg:npm/a@1"}, {"bom-ref": "b", "purl": "pkg:npm/b@2"}],
                 "dependencies": [{"ref": "r", "dependsOn": ["b"]}]}""").statusCode(201).body("direct", equalTo(1));
        String query = """
                { entity(ref: "component:voucher-service") { sboms(first: 1) { version format formatVersion packageCount
                  directPackageCount packages(first: 1%s) { totalCount nodes { purl version direct }
                  pageInfo { endCursor hasNextPage } } } } }""";
        JsonPath first = GraphQLClient.ask(query.formatted(""));
        String sbom = "data.entity.sboms[0]";
        assertThat(first.getString(sbom + ".version")).isEqualTo("7.7.7");
        assertThat(first.getString(sbom + ".format")).isEqualTo("CYCLONEDX");
        assertThat(first.getString(sbom + ".formatVersion")).isEqualTo("1.6");
        assertThat(first.getInt(sbom + ".directPackageCount")).isEqualTo(1);
        assertThat(first.getInt(sbom + ".packages.totalCount")).isEqualTo(2);
        assertThat(first.getBoolean(sbom + ".packages.nodes[0].direct")).isFalse();
        JsonPath second = GraphQLClient.ask(
                query.formatted(", after: \"%s\"".formatted(first.getString(sbom + ".packages.pageInfo.endCursor"))));
        assertThat(second.<String>getList(sbom + ".packages.nodes.purl")).containsExactly("pkg:npm/b");
        GraphQLClient.send(query.formatted(", after: \"x\"")).body("errors[0].message", containsString("after: 'x'"));
    }

    @Test
    void latestSbomsAndThoseOfWhatRunsAreKept() {
        deploy("sbom-kept", "version", "0");
        for (int i = 0; i <= 25; i++) {
            send("sbom-kept", Integer.toString(i), cycloneDx(1, 1, "pkg:npm/kept@" + i))
                    .statusCode(201);
        }
        jobs.stream()
                .filter(job -> job.name().equals("sbom-cleanup"))
                .findFirst()
                .orElseThrow()
                .run();
        List<ComponentVersion> all = IntStream.rangeClosed(0, 25)
                .mapToObj(i -> version("sbom-kept", Integer.toString(i)))
                .toList();
        Map<ComponentVersion, List<SbomPackage>> kept = packages.of(all);
        assertThat(kept.keySet().stream().map(of -> Integer.valueOf(of.version())))
                .containsExactlyInAnyOrderElementsOf(IntStream.concat(IntStream.of(0), IntStream.rangeClosed(6, 25))
                        .boxed()
                        .toList());
        assertThat(kept.get(version("sbom-kept", "0"))).containsExactly(new SbomPackage("pkg:npm/kept", "0", null));
    }

    private List<String> packagesOf(String component, String version) {
        return packages.of(List.of(version(component, version))).get(version(component, version)).stream()
                .map(SbomPackage::version)
                .toList();
    }

    private static ComponentVersion version(String component, String version) {
        return new ComponentVersion(EntityRef.parse("component:default/" + component), version);
    }

    private static JsonPath usersOf(String purl, String arguments) {
        return GraphQLClient.ask("""
                { packageUsers(purl: "%s"%s) { totalCount pageInfo { endCursor hasNextPage } nodes { resolvedVersion
                  resolvedBy component componentVersion path repositorySlug repository { slug } entities { ref }
                  since } } }""".formatted(purl, arguments));
    }

    private static void deploy(String component, String field, String value) {
        given().contentType("application/json")
                .body(Map.of("component", component, "environment", "sboms", field, value))
                .post("/api/platform/deployments")
                .then()
                .statusCode(201);
    }

    private static String cycloneDx(int serial, int version, String... purls) {
        String components =
                List.of(purls).stream().map("{\"purl\": \"%s\"}"::formatted).collect(Collectors.joining(", "));
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"serialNumber\": \"%s%d\", \"version\": %d, \"components\": [%s]}"
                .formatted(SERIAL, serial, version, components);
    }

    private static ValidatableResponse send(String component, String version, String body) {
        return given().contentType("application/vnd.cyclonedx+json")
                .queryParam("component", component)
                .queryParam("version", version)
                .body(body)
                .post("/api/platform/sboms")
                .then();
    }
}

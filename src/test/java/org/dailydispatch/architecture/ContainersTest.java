package org.dailydispatch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What docker-compose.yml and the Dockerfile promise, read and not run: where there is no Docker, this much is held all the
 * same.
 */
@SuppressWarnings("unchecked")
class ContainersTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path DOCKERFILE = Path.of("Dockerfile");

    private Map<String, Object> compose;
    private Map<String, Object> app;
    private Map<String, Object> db;

    @BeforeEach
    void read() throws IOException {
        compose = new Yaml().load(Files.readString(COMPOSE));
        Map<String, Object> services = of(compose, "services");
        assertThat(services).containsOnlyKeys("app", "db");
        app = of(services, "app");
        db = of(services, "db");
    }

    private static Map<String, Object> of(Map<String, Object> parent, String key) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(key), key);
    }

    @Test
    void theDatabaseIsTheVersionThatTheTestsKnow() {
        assertThat(db).containsEntry("image", "postgres:18");
    }

    @Test
    void theProgramWaitsUntilTheDatabaseIsHealthyAndBothAreWatched() throws IOException {
        assertThat((List<String>) of(db, "healthcheck").get("test")).contains("pg_isready");
        assertThat(of(db, "healthcheck")).containsKeys("interval", "timeout", "retries");
        assertThat(of(of(app, "depends_on"), "db")).containsEntry("condition", "service_healthy");
        assertThat(instructions()).anyMatch(line -> line.matches("HEALTHCHECK .*CMD \\[\"healthy\"]"));
        assertThat(Path.of("src/main/docker/healthy")).exists();
        assertThat(List.of(app, db))
                .allSatisfy(service -> assertThat(service).containsEntry("restart", "unless-stopped"));
    }

    @Test
    void whatMustOutliveAContainerLiesInNamedVolumes() {
        assertThat(of(compose, "volumes")).containsOnlyKeys("db", "photos", "exports");
        assertThat((List<String>) db.get("volumes")).containsExactly("db:/var/lib/postgresql");
        assertThat((List<String>) app.get("volumes"))
                .containsExactly("photos:/var/lib/daily-dispatch/photos", "exports:/var/lib/daily-dispatch/exports");
    }

    @Test
    void thereIsNoDemonstration() {
        assertThat(of(app, "environment"))
                .containsEntry("DAILY_DISPATCH_DEMONSTRATION", "false")
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://db:5432/daily_dispatch")
                .doesNotContainKey("DAILY_DISPATCH_DEMONSTRATION_RESET");
    }

    /** With {@code :?} a start without the secret is refused; with {@code :-} it would go on with one that everybody knows. */
    @Test
    void secretsComeFromTheEnvironmentAndHaveNoDefault() {
        assertThat(Stream.of(app, db).flatMap(service -> of(service, "environment").entrySet().stream()))
                .filteredOn(entry -> entry.getKey().contains("PASSWORD"))
                .hasSize(2)
                .allSatisfy(secret -> assertThat(String.valueOf(secret.getValue()))
                        .matches("\\$\\{DAILY_DISPATCH_DB_PASSWORD:\\?[^}]+}"));
    }

    @Test
    void theDatabaseIsReachedFromInsideOnlyAndTheProgramFromThisMachineUnlessTold() {
        assertThat(db).doesNotContainKey("ports").containsEntry("networks", List.of("inside"));
        assertThat(of(of(compose, "networks"), "inside")).containsEntry("internal", true);
        assertThat((List<String>) app.get("ports"))
                .singleElement()
                .asString()
                .startsWith("${DAILY_DISPATCH_ADDRESS:-127.0.0.1}:");
    }

    @Test
    void theProgramIsNotRootAndCannotBecomeIt() throws IOException {
        List<String> last = ofTheLastStage();
        assertThat(last).filteredOn(line -> line.startsWith("USER ")).containsExactly("USER 10001:10001");
        assertThat(last.indexOf("USER 10001:10001"))
                .isLessThan(last.indexOf(last.stream()
                        .filter(line -> line.startsWith("ENTRYPOINT"))
                        .findFirst()
                        .orElseThrow()));
        assertThat(app)
                .doesNotContainKeys("user", "privileged")
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("read_only", true);
        assertThat(List.of(app, db))
                .allSatisfy(service ->
                        assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true")));
    }

    @Test
    void theImageRunsOnJava25InLayersWithItsCache() throws IOException {
        List<String> last = ofTheLastStage();
        assertThat(last.get(0)).isEqualTo("FROM eclipse-temurin:25-jre");
        assertThat(last).filteredOn(line -> line.contains("/layers/")).hasSize(3);
        assertThat(last).anyMatch(line -> line.startsWith("ENTRYPOINT") && line.contains("-XX:AOTCache=app.aot"));
    }

    private static List<String> ofTheLastStage() throws IOException {
        List<String> all = instructions();
        int from = 0;
        for (int line = 0; line < all.size(); line++) {
            from = all.get(line).startsWith("FROM ") ? line : from;
        }
        return all.subList(from, all.size());
    }

    private static List<String> instructions() throws IOException {
        return Files.readAllLines(DOCKERFILE).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}

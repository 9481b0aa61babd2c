package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks through the program as each person, in both languages side by side: by following links, by sending forms
 * empty and filters that find nothing, and into the {@link Corners} that no link leads to. Every page answers, does not
 * stick out at 320, 390 and 1440 px, and axe finds nothing on it.
 */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class EveryPageTest {

    /** In the order of permissions.csv. */
    private static final List<String> PEOPLE =
            List.of("inspector", "covert", "leader", "liaison", "municipal", "health", "admin", "auditor");

    /** What pages and workers fetch, and nobody looks at by itself. */
    private static final String NO_PAGE =
            "/sw\\.js|/manifest\\.webmanifest|/api/.*|/comparisons/echarts.*|/dashboard/changes|/overview/changes|/photos|/photos/\\{id}/.+|/notices/\\{id}|/outside/\\{address}/.+|/checklists/pictures/.*|.*\\.(xlsx|docx|pdf)|/exports/\\{id}/file|/";

    @Value("${local.server.port}")
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPageAnswersFitsTheScreenAndIsAccessible() {
        new DemonstrationObjects(jdbc).exportInVain();
        publishAStageReport();
        List<CompletableFuture<Walk>> walks = List.of("zh-CN", "en").stream()
                .map(language -> CompletableFuture.supplyAsync(() -> walk(language)))
                .toList();
        for (CompletableFuture<Walk> walk : walks) {
            assertThat(walk.join().faults()).isEmpty();
            assertThat(neverSeen(walk.join().seen())).isEmpty();
        }
    }

    private void publishAStageReport() {
        try (Browser browser = new Browser();
                Visitor leader = Visitor.in("zh-CN", browser, "http://localhost:" + port, "leader")) {
            Corners.assembleAStageReport(leader, "2020-02-01");
        }
        new DemonstrationObjects(jdbc).publishStages();
    }

    private Walk walk(String language) {
        Walk walk = new Walk("http://localhost:" + port, language);
        try (Browser browser = new Browser()) {
            Corners.signedOut(walk, browser);
            for (String person : PEOPLE) {
                try (Visitor visitor = Visitor.in(language, browser, walk.base(), person)) {
                    walk.everywhere(visitor);
                    Corners.of(walk, visitor);
                }
            }
            for (PermissionRow row : neverSeen(walk.seen())) {
                toWhatIsLeft(walk, browser, row);
            }
        }
        return walk;
    }

    /** A page to which nothing led: as the first person who may. */
    private void toWhatIsLeft(Walk walk, Browser browser, PermissionRow row) {
        String person = PEOPLE.get(row.targets().get(0).whoIsLetIn());
        try (Visitor visitor = Visitor.in(walk.language(), browser, walk.base(), person)) {
            String address = new DemonstrationObjects(jdbc).address(row, "own");
            walk.attempt(address, () -> walk.open(visitor, address, 200));
        }
    }

    /** The pages of permissions.csv that nobody came to. */
    private static List<PermissionRow> neverSeen(Set<String> addresses) {
        return pages().stream()
                .filter(row -> addresses.stream().noneMatch(matches(row.pattern())))
                .toList();
    }

    private static List<PermissionRow> pages() {
        try {
            return new ClassPathResource("permissions.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET,"))
                    .map(PermissionRow::parse)
                    .filter(row -> !row.pattern().matches(NO_PAGE))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static java.util.function.Predicate<String> matches(String pattern) {
        return java.util.regex.Pattern.compile(pattern.replaceAll("\\{[a-zA-Z]+}", "[^/]+"))
                .asMatchPredicate();
    }
}

package org.dailydispatch.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A program that writes exports when a test says so, and a team with a township and people. */
@DatabaseTest
@TestPropertySource(
        properties = {
            "daily-dispatch.exports.scheduled=false",
            "daily-dispatch.exports.folder=target/exports",
            "daily-dispatch.exports.waiting=3",
            "daily-dispatch.exports.daily.account=daily-exports",
            "daily-dispatch.exports.daily.what=problems,nonsense",
            "daily-dispatch.exports.daily.to=target/daily-exports"
        })
abstract class AnExportingProgram {

    static final ReportingDay DAY = ReportingDay.of(2020, 2, 18);

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ReportingClock reportingClock;

    @Autowired
    DownloadQueue queue;

    @Autowired
    DownloadWriter writer;

    @Autowired
    DownloadRepository repository;

    @Autowired
    DownloadSettings settings;

    TeamFixture team;
    UUID township;
    Actor leader;
    Records records;

    @BeforeEach
    void aTeam() {
        jdbc.sql("delete from download").update();
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        records = new Records(jdbc, team, fixtures.inspector(team));
    }

    @AfterEach
    void theClockStands() {
        clock.reset();
    }

    ResultActions page(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)));
    }

    ResultActions send(Actor actor, String address) throws Exception {
        return mvc.perform(post(address).with(As.actor(actor)).with(csrf()));
    }

    /** Asks for the day's list. @return its id */
    UUID ask(Actor actor, String what, String more) throws Exception {
        String led = send(actor, "/exports?what=" + what + "&from=" + DAY + "&to=" + DAY + "&format=XLSX" + more)
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(led).replace("/exports/", ""));
    }

    /** As a program does: claims what waits, and writes it. */
    void writeAll() {
        UUID claim = UUID.randomUUID();
        queue.claim(claim, reportingClock.now()).ifPresent(id -> {
            writer.write(id, claim);
            assertRowsWereFoundBeforehand(id);
            writeAll();
        });
    }

    /** Of whichever list, for whomever. */
    private void assertRowsWereFoundBeforehand(UUID id) {
        Download written = repository.one(id);
        if (written.state() == DownloadState.DONE) {
            assertThat(written.expected())
                    .as(written.wanted() + " for " + written.owner())
                    .isEqualTo(written.rows());
        }
    }

    Actor municipal() {
        return fixtures.of(Role.MUNICIPAL);
    }

    String state(UUID id) {
        return jdbc.sql("select state || coalesce(' ' || reason, '') from download where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    List<String> filesOf(UUID id) throws IOException {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(settings.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(id.toString()))
                    .toList();
        }
    }
}

package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class CircumstancesTest {

    private static final Position HERE = new Position(new Coordinates(35.990001, 119.410002), 17);

    @Autowired
    MockMvc mvc;

    @Autowired
    InspectionService service;

    @Autowired
    Inspections inspections;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor inspector;
    Checklist checklist;

    @BeforeEach
    void aCheckpoint() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.checkpoint(team, township);
        jdbc.sql("update site set latitude = 35.99, longitude = 119.44 where id = ?")
                .param(site)
                .update();
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
    }

    @Test
    void thePositionIsKeptWithItsDistanceForTheAuthorAndTheLeader() {
        UUID id = file(HERE, null, null);

        for (Actor reader : List.of(inspector, fixtures.leader(team))) {
            Circumstances shown = inspections.circumstances(reader, id).orElseThrow();
            assertThat(shown.position()).isEqualTo(HERE);
            assertThat(shown.distance()).isNotNull().satisfies(distance -> {
                assertThat(distance.metres()).isBetween(2_690, 2_710);
                assertThat(distance.far()).isTrue();
            });
        }
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        UUID id = file(HERE, TestClock.START.plus(Duration.ofDays(2)), null);

        for (Actor reader : List.of(
                fixtures.inspector(team),
                fixtures.leader(fixtures.team()),
                fixtures.liaison(township),
                fixtures.of(Role.MUNICIPAL))) {
            assertThat(inspections.circumstances(reader, id)).isEmpty();
        }
        for (Actor reader :
                List.of(fixtures.inspector(team), fixtures.liaison(township), fixtures.of(Role.MUNICIPAL))) {
            for (String address : List.of("/inspections/" + id, "/inspections")) {
                mvc.perform(get(address).with(As.actor(reader)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("35.99"))))
                        .andExpect(content().string(not(containsString("手机时间"))));
            }
        }
    }

    @Test
    void noFileAndNoAuditRowCarriesIt() throws Exception {
        UUID id = file(HERE, null, null);

        byte[] file = mvc.perform(get("/inspections.xlsx").with(As.actor(fixtures.leader(team))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read().toString()).doesNotContain("35.99", "119.41");
        }
        assertThat(jdbc.sql("select coalesce(string_agg(detail::text, ' '), '') from audit_event where object_id = ?")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .isNotEmpty()
                .doesNotContain("35.99", "119.41");
    }

    @Test
    void theContentsHashIsTheSameWithAndWithoutIt() {
        Filing plain = Filings.passing(checklist, site);
        Filing placed = with(plain, HERE, TestClock.START.plusSeconds(7), TestClock.START.plusSeconds(9));
        assertThat(placed.sha256()).isEqualTo(plain.sha256());

        service.file(inspector, placed);
        assertThat(service.file(inspector, plain).repeated()).isTrue();
        assertThat(inspections
                        .circumstances(inspector, plain.id())
                        .orElseThrow()
                        .position())
                .isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void aPhoneTwoDaysOffChangesNoReportingDay(long days) throws Exception {
        UUID id = file(null, TestClock.START.plus(Duration.ofDays(days)), null);

        Inspection filed = inspections.inspection(inspector, id);
        assertThat(filed.day()).isEqualTo(Filings.DAY);
        assertThat(filed.filedAt()).isEqualTo(TestClock.START);
        assertThat(filed.receipt()).isEqualTo("D-0219-001");

        Actor leader = fixtures.leader(team);
        mvc.perform(get("/inspections/" + id).with(As.actor(leader)))
                .andExpect(content().string(containsString("手机时间" + (days < 0 ? "慢" : "快") + "了 2 天 0 小时")));
        mvc.perform(get("/inspections/" + id).with(As.actor(leader)).cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(content()
                        .string(containsString(
                                "The device was " + (days < 0 ? "behind" : "ahead") + " by 2 days 0 h")));
        mvc.perform(get("/inspections").with(As.actor(leader)))
                .andExpect(content().string(containsString("手机时间不准")));
        mvc.perform(get("/inspections").with(As.actor(inspector)))
                .andExpect(content().string(not(containsString("手机时间不准"))));
    }

    @Test
    void fiveMinutesAreUnremarkableAndWaitingForANetworkIsNoSkew() throws Exception {
        UUID slightlyOff = file(null, TestClock.START.plus(Skew.UNREMARKABLE), null);
        UUID filedThreeHoursAgo = file(null, TestClock.START.minus(Duration.ofHours(3)), TestClock.START);

        Actor leader = fixtures.leader(team);
        for (UUID id : List.of(slightlyOff, filedThreeHoursAgo)) {
            assertThat(inspections.circumstances(leader, id).orElseThrow().skewed())
                    .isFalse();
        }
        assertThat(inspections
                        .circumstances(leader, filedThreeHoursAgo)
                        .orElseThrow()
                        .deviceTime())
                .isEqualTo(TestClock.START.minus(Duration.ofHours(3)));
        mvc.perform(get("/inspections").with(As.actor(leader)))
                .andExpect(content().string(not(containsString("手机时间不准"))));
        UUID off = file(null, TestClock.START.plus(Skew.UNREMARKABLE).plusSeconds(1), null);
        assertThat(inspections.circumstances(leader, off).orElseThrow().skewed())
                .isTrue();
    }

    private UUID file(@Nullable Position position, @Nullable Instant deviceTime, @Nullable Instant sentAt) {
        Filing filing = with(Filings.passing(checklist, site), position, deviceTime, sentAt);
        service.file(inspector, filing);
        return filing.id();
    }

    private static Filing with(
            Filing filing, @Nullable Position position, @Nullable Instant deviceTime, @Nullable Instant sentAt) {
        return new Filing(
                filing.id(),
                filing.siteId(),
                filing.day(),
                filing.checklistVersionId(),
                filing.startedAt(),
                deviceTime,
                filing.answers(),
                filing.remark(),
                position,
                sentAt);
    }
}

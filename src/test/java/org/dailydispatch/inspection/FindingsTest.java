package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.problem.NewProblem;
import org.dailydispatch.problem.Source;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the problems of an inspection say of how and when they were found. */
@DatabaseTest
class FindingsTest {

    private static final Instant ELEVEN = TestClock.START.plus(Duration.ofHours(2));

    @Autowired
    InspectionService service;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    CircumstancesReader circumstances;

    @Autowired
    Inspections inspections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    /** Filed on the phone at nine, with a clock that is right or two days off, and sent when there was a network again. */
    @ParameterizedTest
    @ValueSource(ints = {0, -48, 48})
    void whatWaitedForANetworkWasSeenBefore(int hoursOff) {
        Instant filed = TestClock.START.plus(Duration.ofMinutes(30 + hoursOff * 60L));
        Instant sent = ELEVEN.plus(Duration.ofHours(hoursOff));
        assertThat(seenAt(filed, sent)).isEqualTo(TestClock.START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aClaimCountsFromTheBeginningOfTheFormToTheArrival() {
        assertThat(seenAt(TestClock.START.minus(Duration.ofDays(9)), ELEVEN)).isEqualTo(TestClock.START);
        assertThat(seenAt(ELEVEN.plus(Duration.ofHours(3)), ELEVEN)).isEqualTo(ELEVEN);
        assertThat(seenAt(null, null)).isEqualTo(ELEVEN);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, LEDGER, LEDGER", "OPEN, CHECKPOINT, OPEN", "COVERT, LEDGER, COVERT"})
    void theChecklistOfTheLedgerIsASourceOfItsOwn(Mode mode, String code, Source source) {
        Checklist checklist = checklists.current(code);
        Answer failed = Answer.failing(
                checklist.items().get(0).code(),
                Map.of(),
                List.of(),
                new Failure("d", Severity.GENERAL, Fix.TOMORROW, null, "u", ELEVEN));
        UUID any = UUID.randomUUID();
        List<NewProblem> found = new Findings(
                        any, any, any, any, mode, Filings.DAY, ELEVEN, ELEVEN, none -> false, any, checklist)
                .problems(List.of(failed));
        assertThat(found).extracting(NewProblem::source).containsExactly(source);
    }

    /** When what failed was seen; found it was when it was filed, whatever a device claims. */
    private Instant seenAt(@Nullable Instant deviceTime, @Nullable Instant sentAt) {
        clock.set(ELEVEN);
        TeamFixture team = fixtures.team();
        Actor inspector = fixtures.inspector(team);
        Checklist checklist = checklists.current("CHECKPOINT");
        UUID site = fixtures.checkpoint(team, fixtures.township(team));
        Filing plain = Filings.failingAt("every-vehicle", checklist, site);
        Filing filing = new Filing(
                plain.id(),
                site,
                plain.day(),
                plain.checklistVersionId(),
                plain.startedAt(),
                deviceTime,
                plain.answers(),
                plain.remark(),
                null,
                sentAt);
        service.file(inspector, filing);
        assertThat(jdbc.sql("select found_at from problem where inspection_id = ?")
                        .param(filing.id())
                        .query((row, number) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .single())
                .isEqualTo(ELEVEN);
        return circumstances.seenAt(
                inspections.inspection(inspector, filing.id()).row());
    }
}

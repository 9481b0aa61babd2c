package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CovertTest {

    @Autowired
    InspectionService service;

    @Autowired
    Releases releases;

    @Autowired
    Inspections inspections;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    Actor author;
    Checklist checklist;
    Filing filing;
    Receipt receipt;

    @BeforeEach
    void aCovertInspection() {
        team = fixtures.team();
        township = fixtures.township(team);
        author = fixtures.covertInspector(team);
        checklist = checklists.current("VILLAGE");
        filing = Filings.failingAt("locals-checked", checklist, fixtures.village(team, township));
        receipt = service.file(author, filing);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void onlyItsAuthorAndTheLeaderSeeIt() {
        assertThat(inspections.find(author, filing.id())).isPresent();
        assertThat(inspections.find(fixtures.leader(team), filing.id())).isPresent();

        assertThat(inspections.find(fixtures.inspector(team), filing.id())).isEmpty();
        assertThat(inspections.find(fixtures.covertInspector(team), filing.id()))
                .isEmpty();
        assertThat(inspections.find(fixtures.leader(fixtures.team()), filing.id()))
                .isEmpty();
        assertThat(inspections.find(fixtures.liaison(township), filing.id())).isEmpty();
        assertThat(inspections.find(fixtures.of(Role.MUNICIPAL), filing.id())).isEmpty();
    }

    /** However many visits there have been: a small table is read as it lies, unless that is made dear. */
    @Test
    void whatWaitsForReleaseHasAnIndexOfItsOwn() {
        List<String> plan = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("""
                            explain select id from inspection i
                            where i.team_id = ? and i.mode = 'COVERT' and i.released_at is null
                            order by i.filed_at, i.id limit 200""").param(team.team()).query(String.class).list();
        }));
        assertThat(plan).anySatisfy(step -> assertThat(step).contains("inspection_unreleased"));
    }

    @Test
    void itTakesNoNumberOfASequenceAndOpensNoProblem() {
        assertThat(receipt.number()).matches("F-0219-[0-9A-Z]{6}");
        assertThat(problems()).isZero();
        UUID checkpoint = fixtures.checkpoint(team, township);
        Checklist open = checklists.current("CHECKPOINT");
        assertThat(service.file(fixtures.inspector(team), Filings.passing(open, checkpoint))
                        .number())
                .isEqualTo("D-0219-001");
    }

    @Test
    void theLeaderReleasesItToTheTownshipAndTheCity() {
        clock.advance(Duration.ofDays(2));
        releases.release(fixtures.leader(team), filing.id());

        assertThat(inspections.find(fixtures.liaison(township), filing.id())).isPresent();
        assertThat(inspections.find(fixtures.of(Role.MUNICIPAL), filing.id())).isPresent();
        assertThat(inspections.find(fixtures.liaison(fixtures.township(team)), filing.id()))
                .isEmpty();
        assertThat(problems()).isEqualTo(1);
    }

    @Test
    void deadlinesCountFromTheRelease() {
        clock.advance(Duration.ofDays(2));
        releases.release(fixtures.leader(team), filing.id());

        Boolean later = jdbc.sql("select due_at > ? from problem where inspection_id = ?")
                .params(Timestamp.from(TestClock.START.plus(Duration.ofDays(2))), filing.id())
                .query(Boolean.class)
                .single();
        assertThat(later).isTrue();
    }

    @Test
    void itIsReleasedOnceAndByItsOwnLeaderOnly() {
        Actor leader = fixtures.leader(team);
        Actor foreign = fixtures.leader(fixtures.team());

        assertThatThrownBy(() -> releases.release(foreign, filing.id())).isInstanceOf(NotFoundException.class);
        releases.release(leader, filing.id());
        assertThatThrownBy(() -> releases.release(leader, filing.id())).isInstanceOf(RefusedException.class);
        assertThat(problems()).isEqualTo(1);
    }

    private int problems() {
        return jdbc.sql("select count(*) from problem where inspection_id = ?")
                .param(filing.id())
                .query(Integer.class)
                .single();
    }
}
